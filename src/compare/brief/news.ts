import type { Quantity, Reading } from '../../model/reading.ts'
import { stem } from '../../text/stem.ts'
import { isFunctionWord } from '../function-words.ts'
import { ofSentence } from '../of-sentence.ts'
import { overlap } from './overlap.ts'
import { type Line, rangeOf } from './shorten.ts'
import { type Toll, tollsOf } from './tolls.ts'

/** What a line has that is news: its figures, its dead, its words that name nobody. */
export type News = {
  readonly figures: ReadonlySet<string>
  readonly tolls: readonly Toll[]
  readonly words: ReadonlySet<string>
}

export function newsOf(reading: Reading, sentence: number, line: Line): News {
  const figures = ofSentence(reading.quantities, sentence)
    .filter(({ start, end }) => line.start <= start && end <= line.end)
    .flatMap(keyOf)
  const tolls = tollsOf(reading, sentence, line)
  return { figures: new Set(figures), tolls, words: wordsOf(reading, sentence, line) }
}

/** "$750,000" and "6.1 magnitude" are one figure wherever they stand; "one" and "two" are not. */
function keyOf({ value, unit, kind, thing }: Quantity): string[] {
  if (value === null || (kind === 'count' && value < LEAST)) return []
  return [`${value} ${unit ?? (kind === 'count' ? (thing ?? '') : kind)}`]
}

const LEAST = 3

function wordsOf(reading: Reading, sentence: number, line: Line): Set<string> {
  const { tokens } = reading
  const mentions = ofSentence(reading.mentions, sentence)
  const [first, end] = rangeOf(reading, sentence, line)
  const words = new Set<string>()
  for (let i = first; i < end; i++) {
    const at = tokens.starts[i]
    if (mentions.some((each) => each.start <= at && at < each.end)) continue
    if (!isFunctionWord(tokens.lower[i])) words.add(stem(tokens.lower[i]))
  }
  return words
}

/** Lines that share a figure tell the same if they share this much of their words as well. */
const FIGURE = 0.2

/** Lines with no figure in common must share more. */
const WORDS = 0.35

/** Do two lines tell one piece of news? Who died in one event is told once. */
export function isSameNews(a: News, b: News): boolean {
  const isToldBy = ({ harm, year }: Toll) =>
    b.tolls.some((other) => other.harm === harm && other.year === year)
  if (a.tolls.some(isToldBy)) return true
  const shared = overlap(a.words, b.words)
  return shared > ([...a.figures].some((figure) => b.figures.has(figure)) ? FIGURE : WORDS)
}
