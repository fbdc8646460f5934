import type { Quantity, Reading } from '../../model/reading.ts'
import { ofSentence } from '../of-sentence.ts'

const UP: ReadonlySet<string> = new Set(
  'up rose rise rises rising risen climbed gained gains increased increases grew grown'.split(' '),
)
const DOWN: ReadonlySet<string> = new Set(
  'down fell fall falls falling fallen dropped lost loses decreased declined slipped'.split(' '),
)

/** So many words before a figure say which way it went: "fell by about 3 %". */
const NEAR = 3

/** Do two sentences give one figure, and say that it went up, and that it went down? */
export function areTurned(
  one: Reading,
  sentence: number,
  other: Reading,
  otherSentence: number,
): boolean {
  const theirs = ofSentence(other.quantities, otherSentence)
  return ofSentence(one.quantities, sentence).some((figure) => {
    const way = wayOf(one, figure)
    return (
      way !== null &&
      theirs.some((each) => isSame(figure, each) && (wayOf(other, each) ?? way) !== way)
    )
  })
}

function isSame(one: Quantity, other: Quantity): boolean {
  const { kind, unit, low, high } = one
  return kind === other.kind && unit === other.unit && low === other.low && high === other.high
}

/** Which way a figure went, by the words before it; null where they say both or nothing. */
function wayOf(
  { tokens, sentences }: Reading,
  { sentence, start }: Quantity,
): 'up' | 'down' | null {
  const { firstToken, endToken } = sentences[sentence]
  let at = firstToken
  while (at < endToken && tokens.starts[at] < start) at++
  const before = tokens.lower.slice(Math.max(firstToken, at - NEAR), at)
  const [isUp, isDown] = [UP, DOWN].map((words) => before.some((word) => words.has(word)))
  if (isUp === isDown) return null
  return isUp ? 'up' : 'down'
}
