import { type Quantity, type Reading, TAGS } from '../../../model/reading.ts'
import { stem } from '../../../text/stem.ts'
import { ofSentence } from '../../of-sentence.ts'

/**
 * What lasted that long, or null. An article tells the length of the happening in its lede, again
 * lower down, and seldom in words that align with another's: "talked for more than three hours", "a
 * nearly three-hour meeting". So lengths meet by what they are of, not by the sentences around them.
 */
export function lastedAt(reading: Reading, quantity: Quantity): string | null {
  if (quantity.kind !== 'duration' || namesYear(reading, quantity)) return null
  return happeningOf(reading, quantity)
}

/** "a 2018 meeting": a length behind a year is mostly that of another one than the story's. */
function namesYear({ times }: Reading, quantity: Quantity): boolean {
  return ofSentence(times, quantity.sentence).some(
    ({ value, start }) => /^\d{4}$/.test(value) && start < quantity.start,
  )
}

/** Words for one kind of happening, by a line each, of which a story has mostly one. The first names it. */
const KINDS = `
talks talk talked meeting meet met discussion discuss discussed negotiation negotiate negotiated summit conversation
flight fly flew flown
match game play played
journey trip travel travelled drive drove driven
search searched hunt
trial hearing hear heard
speech address
debate debated
`

const KIND_OF: ReadonlyMap<string, string> = new Map(
  KINDS.trim()
    .split('\n')
    .flatMap((line) =>
      line.split(' ').map((word): [string, string] => [stem(word), line.split(' ')[0]]),
    ),
)

const [NOUN, VERB] = [TAGS.indexOf('NOUN'), TAGS.indexOf('VERB')]

/** How far a verb may stand before "for": "met behind closed doors for". */
const REACH = 5

/** Words that lead from a length to what lasted it, and where that stands. */
function happeningOf({ tokens, sentences }: Reading, quantity: Quantity): string | null {
  const { firstToken, endToken } = sentences[quantity.sentence]
  let first = firstToken
  while (first < endToken && tokens.ends[first] <= quantity.start) first++
  let next = first
  while (next < endToken && tokens.starts[next] < quantity.end) next++
  const nounFrom = (from: number) =>
    [from, from + 1].find((i) => i < endToken && tokens.tags[i] === NOUN) ?? null
  const before = (tag: number, from: number) => {
    const clause = []
    for (let i = from; i >= Math.max(firstToken, from - REACH); i--) {
      if (tokens.lower[i] === ',' || tokens.lower[i] === ';') break
      if (tokens.tags[i] === tag) clause.push(i)
    }
    return clause.find((i) => KIND_OF.has(stem(tokens.lower[i]))) ?? clause[0] ?? null
  }
  const found =
    tokens.lower[next] === 'of'
      ? nounFrom(next + 1)
      : tokens.lower[first - 1] === 'for'
        ? before(VERB, first - 2)
        : LASTED.has(tokens.lower[first - 1])
          ? before(NOUN, first - 2)
          : quantity.end > tokens.starts[next - 1] && isJoined(tokens.lower, next)
            ? nounFrom(next)
            : null
  if (found === null) return null
  if (SPOKE.has(tokens.lower[found]) && tokens.lower[found + 1] === 'with') return MEETING
  const word = stem(tokens.lower[found])
  return KIND_OF.get(word) ?? null
}

/** Who speaks for an hour gives a speech; who speaks with somebody meets them. */
const SPOKE: ReadonlySet<string> = new Set(['speak', 'spoke', 'spoken', 'speaking'])
const MEETING = 'talks'

const LASTED: ReadonlySet<string> = new Set(['lasted', 'lasting', 'last', 'lasts'])

/** "a three-hour meeting": the unit is in the singular before the noun. */
function isJoined(lower: readonly string[], next: number): boolean {
  return /(?:second|minute|hour|day|week|month|year)$/.test(lower[next - 1] ?? '')
}
