import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { Story } from '../story.ts'

/** Finds what states a value: its sentence, or of a long one the part around it. */
export type StatementFinder = (reading: number, sentence: number, value: Span) => Span

/** Tokens at which another part of the sentence begins. */
const BREAKS: ReadonlySet<string> = new Set(
  ', ; : ( ) – — -- " “ ” and but while who which when where whose'.split(' '),
)

/** A sentence of so many words can be shown whole. */
const MOST_WORDS = 45

/** A part with fewer words is too short to be understood, and takes in the next. */
const FEWEST_WORDS = 15

export function statementFinder({ readings }: Story): StatementFinder {
  return (reading, sentence, value) => partAround(readings[reading], sentence, value)
}

function partAround({ tokens, sentences }: Reading, sentence: number, value: Span): Span {
  const { firstToken, endToken, start, end } = sentences[sentence]
  let first = firstToken
  while (first < endToken && tokens.ends[first] <= value.start) first++
  let next = first
  while (next < endToken && tokens.starts[next] < value.end) next++
  if (first === next || endToken - firstToken <= MOST_WORDS) return { start, end }
  const isBreak = (token: number) => BREAKS.has(tokens.lower[token])
  while (first > firstToken && !isBreak(first - 1)) first--
  while (next < endToken && !isBreak(next)) next++
  while (next - first < FEWEST_WORDS && next < endToken) {
    next++
    while (next < endToken && !isBreak(next)) next++
  }
  while (next - first < FEWEST_WORDS && first > firstToken) {
    first--
    while (first > firstToken && !isBreak(first - 1)) first--
  }
  return { start: tokens.starts[first], end: tokens.ends[next - 1] }
}
