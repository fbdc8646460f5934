import type { Reading } from '../../model/reading.ts'
import { overlaps } from '../../model/span.ts'
import type { Copy } from './find-copy.ts'
import type { Narration } from './narration.ts'

/** What one article quotes in a piece of another one's narration is one passage, not one a sentence. */
export function joinQuoted(readings: readonly Reading[], copies: readonly Copy[]): Copy[] {
  const joined: Copy[] = []
  for (const copy of copies) {
    const before = joined.at(-1)
    if (before && isNext(before, copy) && isOneQuotation(readings, before, copy))
      joined[joined.length - 1] = join(before, copy)
    else joined.push(copy)
  }
  return joined
}

function isNext(x: Copy, y: Copy): boolean {
  const follows = (one: Narration, other: Narration) =>
    one.reading === other.reading && one.sentence + 1 === other.sentence
  return follows(x.a, y.a) && follows(x.b, y.b)
}

function isOneQuotation(readings: readonly Reading[], x: Copy, y: Copy): boolean {
  return [0, 1].some((side) => {
    const { reading, voice } = side === 0 ? y.a : y.b
    if (voice !== 'quoting') return false
    return readings[reading].quotes.some(
      (quote) => overlaps(quote, x.spans[side]) && overlaps(quote, y.spans[side]),
    )
  })
}

/** Two copies as one, which ends at the later sentences. */
function join(x: Copy, y: Copy): Copy {
  const words = x.words + y.words
  const shares = x.similarity * x.words + y.similarity * y.words
  return {
    a: y.a,
    b: y.b,
    spans: [
      { start: x.spans[0].start, end: y.spans[0].end },
      { start: x.spans[1].start, end: y.spans[1].end },
    ],
    words,
    similarity: Math.round((shares / words) * 1000) / 1000,
    score: x.score + y.score,
  }
}
