import { type Reading, TAGS, type Tag } from '../../model/reading.ts'
import { isFunctionWord } from '../function-words.ts'
import { ofSentence } from '../of-sentence.ts'
import { type Line, rangeOf } from './shorten.ts'
import { partsQuote } from './speakers.ts'
import { isGlued, isWholeText, opensInCapitals } from './whole-text.ts'

const SHORTEST = 7
const LONGEST = 54

/** A line of fewer words that say something, names and "said" aside, says nothing. */
const FEWEST_TELLING = 4

/** Words at a sentence's head that point back to one that would not be there. */
const BACKWARD: ReadonlySet<string> = new Set(
  (
    'he she it they this that these those his her its their him them such another others both ' +
    'but and so also however meanwhile then there still yet instead nor or earlier later ' +
    'afterwards moreover besides thus therefore once soon by furthermore additionally elsewhere ' +
    'nevertheless nonetheless indeed likewise similarly otherwise rather perhaps not'
  ).split(' '),
)

/** Words that lean on an earlier sentence wherever they stand. */
const LEANING: ReadonlySet<string> = new Set('also these such else too another then'.split(' '))

/** Who writes or reads, where a sentence outside marks has them, is not to be known. */
const OF_WRITER: ReadonlySet<string> = new Set(
  'i we me us my our mine ours myself ourselves you your yours'.split(' '),
)

/** Words for people and for things that were named before. */
export const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'his', 'her', 'him', 'himself'])
export const THINGS: ReadonlySet<string> = new Set(['it', 'its', 'they', 'their', 'them'])

/** In "when it fell, the bridge …" the word stands for what another sentence named. */
const SUBORDINATING: ReadonlySet<string> = new Set(
  'when while after before although though as if since because until once'.split(' '),
)
const NAMING = codes('NOUN', 'PROPN')
const VERBS = codes('VERB', 'AUX')

/** Can a line be understood without the sentences before it? */
export function standsAlone(reading: Reading, sentence: number, line: Line): boolean {
  const { article, tokens, sentences } = reading
  const { role } = article.blocks[sentences[sentence].block]
  if (role !== 'paragraph' && role !== 'standfirst') return false
  if (line.tokens < SHORTEST || line.tokens > LONGEST) return false
  if (!isWholeText(article.text, line, sentences[sentence])) return false
  if (isGlued(reading, line) || partsQuote(reading, sentence, line)) return false
  const [first, end] = rangeOf(reading, sentence, line)
  if (opensInCapitals(reading, first)) return false
  const opening = QUOTING.has(tokens.lower[first]) ? first + 1 : first
  const isBackward = BACKWARD.has(tokens.lower[opening]) && !isExistential(tokens.lower, opening)
  if (isBackward || points(tokens.lower, first)) return false
  return !leans(reading, sentence, [first, end]) && tells(reading, sentence, [first, end])
}

/** "There is a bridge" points at no place. */
function isExistential(lower: readonly string[], i: number): boolean {
  return lower[i] === 'there' && /^(?:'s|is|are|was|were|has|have|will|would)$/.test(lower[i + 1])
}

/** A line may open with what somebody says. */
const QUOTING: ReadonlySet<string> = new Set(['“', '"', '``'])

/** Openings that tie a sentence to the one before it. */
const TIES: readonly (readonly string[])[] = [
  ['on', 'the', 'other', 'hand'],
  ['in', 'addition'],
  ['in', 'contrast'],
  ['in', 'fact'],
  ['in', 'turn'],
  ['in', 'response'],
  ['for', 'example'],
  ['for', 'instance'],
  ['for', 'now'],
  ['of', 'course'],
  ['at', 'the', 'same', 'time'],
  ['at', 'that', 'time'],
  ['as', 'a', 'result'],
  ['what', 'followed'],
  ['to', 'that', 'end'],
]

function points(lower: readonly string[], first: number): boolean {
  return TIES.some((words) => words.every((word, index) => lower[first + index] === word))
}

/** Does it point at what is not in it: "she" before any name, "our", "these"? */
function leans(reading: Reading, sentence: number, [first, end]: readonly [number, number]) {
  const { tokens } = reading
  const quotes = ofSentence(reading.quotes, sentence)
  const people = ofSentence(reading.mentions, sentence).filter(
    ({ kind, form }) => kind === 'person' && form === 'name',
  )
  const times = ofSentence(reading.times, sentence)
  const opensApart = SUBORDINATING.has(tokens.lower[first])
  let named = false
  let commas = 0
  for (let i = first; i < end; i++) {
    const word = tokens.lower[i]
    const at = tokens.starts[i]
    if (word === ',') commas++
    if (NAMING.has(tokens.tags[i]) && !times.some(({ start, end }) => start <= at && at < end))
      named = true
    if (quotes.some(({ start, end }) => start <= at && at < end)) continue
    if (OF_WRITER.has(word)) return true
    if (LEANING.has(word) && !(word === 'such' && tokens.lower[i + 1] === 'as')) return true
    if (POINTING.has(word) && isNoun(tokens, i + 1)) return true
    if (PRONOUNS.has(word) && !people.some(({ start }) => start < at)) return true
    if (THINGS.has(word) && (!named || (opensApart && commas === 0))) return true
  }
  return false
}

/** "those items" leans; "those responsible" does not. */
const POINTING: ReadonlySet<string> = new Set(['those'])

function isNoun({ tags }: Reading['tokens'], i: number): boolean {
  return TAGS[tags[i]] === 'NOUN'
}

/** Has it a verb, and enough words besides the names and the saying? */
function tells(reading: Reading, sentence: number, [first, end]: readonly [number, number]) {
  const { tokens } = reading
  const mentions = ofSentence(reading.mentions, sentence)
  let verbs = 0
  let telling = 0
  for (let i = first; i < end; i++) {
    const at = tokens.starts[i]
    const isName = mentions.some(({ start, end }) => start <= at && at < end)
    if (!isName && i > first && VERBS.has(tokens.tags[i]) && isPredicate(reading, i)) verbs++
    if (isFunctionWord(tokens.lower[i]) || SAYING.has(tokens.lower[i])) continue
    if (!isName) telling++
  }
  return verbs > 0 && telling >= FEWEST_TELLING
}

/** "to acquire", "winning" and "help them win" make a headline; a sentence has another verb too. */
function isPredicate({ tokens, article }: Reading, i: number): boolean {
  const isSmall = article.text[tokens.starts[i]] === tokens.lower[i][0]
  if (!isSmall || tokens.lower[i - 1] === 'to' || tokens.lower[i].endsWith('ing')) return false
  return !tokens.lower.slice(Math.max(0, i - HELPED), i).some((word) => HELPING.has(word))
}

/** Behind one of these a verb so near has no subject of its own: "to help the town rebuild". */
const HELPING: ReadonlySet<string> = new Set('help helping let letting make making'.split(' '))
const HELPED = 4

const SAYING: ReadonlySet<string> = new Set(
  'said says say told tells tell added adds announced news conference reporters statement'.split(
    ' ',
  ),
)

/** The sentences that hold only a part of some quote. */
export function findCut({ quotes, sentences }: Reading): Set<number> {
  const cut = new Set<number>()
  for (const { start, end, sentence } of quotes) {
    let at = sentence
    while (at > 0 && sentences[at].start > start) at--
    for (; at < sentences.length && sentences[at].start < end; at++)
      if (start < sentences[at].start || end > sentences[at].end) cut.add(at)
  }
  return cut
}

function codes(...tags: readonly Tag[]): ReadonlySet<number> {
  return new Set(tags.map((tag) => TAGS.indexOf(tag)))
}
