import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { skipDateline } from '../dateline.ts'
import { ofSentence } from '../of-sentence.ts'

/** A line: the words of a sentence that are shown, and how many tokens they are. */
export type Line = Span & { readonly tokens: number }

/** A sentence of more tokens is cut before a clause that only adds to it: a cut line has no stop. */
const COMFORTABLE = 40

/** What is longer still is cut to no line. */
const TOO_LONG = 100

/** What is left must still tell something. */
const FEWEST = 12

/** Words that begin, behind a comma, what can be left out without turning the sense. */
const ADDING: ReadonlySet<string> = new Set(
  'which who whose whom where while adding saying'.split(' '),
)

/** The words of a sentence to show: without its dateline and, if it is long, its last additions. */
export function shorten(reading: Reading, sentence: number): Line {
  const { tokens, article, sentences } = reading
  const { start, end, firstToken, endToken } = sentences[sentence]
  const from = skipDateline(article.text, { start, end })
  let first = firstToken
  while (first < endToken && tokens.starts[first] < from) first++
  const length = endToken - first
  if (length <= COMFORTABLE || length > TOO_LONG)
    return { start: from, end, tokens: endToken - first }
  const kept = [
    ...ofSentence(reading.quotes, sentence),
    ...ofSentence(reading.attributions, sentence),
  ]
  for (let i = first + FEWEST; i < endToken; i++) {
    if (tokens.lower[i - 1] !== ',' || !ADDING.has(tokens.lower[i])) continue
    if (kept.some((span) => span.end > tokens.starts[i])) continue
    if (closesLater(reading, i, endToken)) continue
    return { start: from, end: tokens.ends[i - 2], tokens: i - 1 - first }
  }
  return { start: from, end, tokens: endToken - first }
}

/** The tokens of a line. */
export function rangeOf(
  { tokens, sentences }: Reading,
  sentence: number,
  line: Line,
): [number, number] {
  let first = sentences[sentence].firstToken
  while (first < sentences[sentence].endToken && tokens.starts[first] < line.start) first++
  return [first, first + line.tokens]
}

/** A sentence without its dateline. */
export function wholeLine({ article, sentences }: Reading, sentence: number): Span {
  const { start, end } = sentences[sentence]
  return { start: skipDateline(article.text, { start, end }), end }
}

/** In "the dam, which is old, broke" the addition ends at a comma and the sentence goes on. */
function closesLater({ tokens }: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens.lower[i] === ',') return true
  return false
}
