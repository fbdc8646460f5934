import type { Reading, Sentence } from '../../model/reading.ts'
import { stem } from '../../text/stem.ts'
import { isFunctionWord } from '../function-words.ts'
import type { Story } from '../story.ts'

/** A sentence that could stand in the brief. */
export type Candidate = {
  readonly reading: number
  readonly sentence: number
  readonly terms: ReadonlySet<string>
  /** How many accounts tell it. */
  readonly support: number
  /** How far down its article it stands, 0 to 1. */
  readonly place: number
  readonly score: number
}

const SHORTEST = 7
const LONGEST = 45
const COMFORTABLE = 30

/** The sentences that can stand alone, the best first. */
export function findCandidates(
  story: Story,
  linked: (reading: number, sentence: number) => string[],
): Candidate[] {
  const found: Candidate[] = []
  for (const [reading, each] of story.readings.entries())
    for (const [sentence, span] of each.sentences.entries()) {
      if (!standsAlone(each, span)) continue
      const keys = linked(reading, sentence)
      const accounts = new Set(
        keys.map((key) => story.accounts.ofReading[Number.parseInt(key, 10)]),
      )
      const place = sentence / each.sentences.length
      const score = accounts.size + worth(each, span, sentence) - place
      const terms = termsOf(each, span)
      found.push({ reading, sentence, terms, support: accounts.size, place, score })
    }
  return found.sort((a, b) => b.score - a.score || a.place - b.place || a.reading - b.reading)
}

/** Numbers and names are news; length beyond what reads well is not. */
function worth(reading: Reading, span: Sentence, sentence: number): number {
  const count = (of: readonly { sentence: number }[]) =>
    of.reduce((sum, each) => sum + (each.sentence === sentence ? 1 : 0), 0)
  const words = span.endToken - span.firstToken
  return (
    0.25 * Math.min(2, count(reading.quantities)) +
    0.15 * Math.min(3, count(reading.mentions)) -
    0.05 * Math.max(0, words - COMFORTABLE)
  )
}

/** Words that point back to a sentence that would not be there. */
const BACKWARD = new Set(
  (
    'he she it they this that these those his her its their him them such another others both ' +
    'but and so also however meanwhile then there still yet instead nor or earlier later'
  ).split(' '),
)

const PRONOUNS = new Set('he she'.split(' '))

function standsAlone({ article, tokens, mentions }: Reading, span: Sentence): boolean {
  const role = article.blocks[span.block].role
  if (role !== 'paragraph' && role !== 'standfirst') return false
  const words = span.endToken - span.firstToken
  if (words < SHORTEST || words > LONGEST) return false
  const text = article.text.slice(span.start, span.end)
  if (!/[.!]["'”’)]*$/.test(text)) return false
  if (/^["'“‘]/.test(text)) return false
  if (BACKWARD.has(tokens.lower[span.firstToken])) return false
  for (let i = span.firstToken; i < span.endToken; i++)
    if (PRONOUNS.has(tokens.lower[i]))
      return mentions.some(
        ({ start, kind }) => kind === 'person' && start >= span.start && start < tokens.starts[i],
      )
  return true
}

function termsOf({ tokens }: Reading, { firstToken, endToken }: Sentence): Set<string> {
  const terms = new Set<string>()
  for (let i = firstToken; i < endToken; i++)
    if (!isFunctionWord(tokens.lower[i])) terms.add(stem(tokens.lower[i]))
  return terms
}
