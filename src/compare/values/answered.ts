import type { AlignedScore } from './aligned.ts'
import { compareContexts } from './context.ts'
import { shareOf } from './frame.ts'
import type { Matchable } from './match.ts'

/** What stands among words that frame it. */
type Framed = Matchable & { readonly frame: Int32Array }

/**
 * Is the value of one told by the other's article in words that are more like it? `likeness` is that
 * of the words around the two, `kinship` how much the words next to them share and their sentences
 * tell the same.
 */
export type IsAnswered<T> = (one: T, other: T, likeness: number, kinship: number) => boolean

/**
 * Asks for each item what an article gives with its value, and how like it the likest of that is.
 * Many pairs ask it of one item and one article, so it is measured once.
 */
export function answerFinder<T extends Framed>(
  aligned: AlignedScore,
  sameIn: (reading: number, item: T) => readonly T[],
): IsAnswered<T> {
  const kinship = (one: T, other: T) =>
    shareOf(one.frame, other.frame) +
    aligned(one.reading, one.sentence, other.reading, other.sentence)
  const measure = (item: T, reading: number) =>
    sameIn(reading, item).reduce(
      (most, each) =>
        Math.max(most, compareContexts(item.context, each.context) + kinship(item, each)),
      0,
    )
  const measured = new Map<T, number[]>()
  const likest = (item: T, reading: number) => {
    const ofItem = measured.get(item) ?? []
    if (ofItem.length === 0) measured.set(item, ofItem)
    ofItem[reading] ??= measure(item, reading)
    return ofItem[reading]
  }
  return (one, other, likeness, near) => {
    const own = likeness + near
    return likest(one, other.reading) > own || likest(other, one.reading) > own
  }
}
