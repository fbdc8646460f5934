import type { Reading } from '../../model/reading.ts'
import { leans } from './leans.ts'
import { type Line, rangeOf } from './shorten.ts'
import { partsQuote } from './speakers.ts'
import { tells } from './tells.ts'
import { isGlued, isWholeText, opensInCapitals } from './whole-text.ts'

const SHORTEST = 7
const LONGEST = 54

/** Words at a sentence's head that point back to one that would not be there. */
const BACKWARD: ReadonlySet<string> = new Set(
  (
    'he she it they this that these those his her its their him them such another others both ' +
    'but and so also however meanwhile then there still yet instead nor or earlier later ' +
    'afterwards moreover besides thus therefore once soon by furthermore additionally elsewhere ' +
    'nevertheless nonetheless indeed likewise similarly otherwise rather perhaps not'
  ).split(' '),
)

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
