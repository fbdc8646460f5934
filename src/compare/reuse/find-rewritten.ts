import type { Copy } from './find-copy.ts'
import { sentenceSpan } from './find-copy.ts'
import type { Narration } from './narration.ts'
import type { Substance, Substances } from './substances.ts'

/**
 * Next to copied sentences stand reworded ones, with words put in, left out and put elsewhere. One
 * is told by its content words: how many it shares, how much they weigh (names weigh little), and
 * which part of either sentence they are. In the stories measured five pairs pass, three of them in
 * gold; a weight of 4 or a third of the longer sentence lets in two more that are not.
 */
const FEWEST_WORDS = 7
const LEAST_WEIGHT = 4.5
const OF_SHORTER = 0.6
const OF_LONGER = 0.4

/** How many sentences away from a copied one it may stand, in either article; the nearest first. */
const STEPS = [0, 1, -1, 2, -2]
const NEIGHBOURS = STEPS.flatMap((_, i) => STEPS.map((_, j) => [i, j] as const)).sort(
  ([i, j], [k, l]) => distance(i, j) - distance(k, l),
)

function distance(i: number, j: number): number {
  return Math.abs(STEPS[i]) + Math.abs(STEPS[j])
}

/** The sentences near the copies between two articles that one of them has reworded. */
export function findRewritten(substances: Substances, copies: readonly Copy[]): Copy[] {
  const taken = [
    new Set(copies.map(({ a }) => a.sentence)),
    new Set(copies.map(({ b }) => b.sentence)),
  ]
  const found: Copy[] = []
  for (const { a, b } of copies) {
    const ones = neighboursOf(substances, a, taken[0])
    const others = neighboursOf(substances, b, taken[1])
    for (const [i, j] of NEIGHBOURS) {
      const [one, other] = [ones[i], others[j]]
      if (!one || !other || !areAlike(one, other)) continue
      if (taken[0].has(one.narration.sentence) || taken[1].has(other.narration.sentence)) continue
      const copy = judge(substances, one, other)
      if (!copy) continue
      found.push(copy)
      taken[0].add(copy.a.sentence)
      taken[1].add(copy.b.sentence)
    }
  }
  return found
}

/** The sentences around one, in the order of the steps; null where one is taken, or has too little. */
function neighboursOf(
  substances: Substances,
  { reading, sentence }: Narration,
  taken: ReadonlySet<number>,
): (Substance | null)[] {
  return STEPS.map((step) => {
    const found = taken.has(sentence + step) ? null : substances.of(reading, sentence + step)
    return found && found.content.size >= FEWEST_WORDS && found.weight >= LEAST_WEIGHT
      ? found
      : null
  })
}

/** Is there about as much of both sentences? */
function areAlike(a: Substance, b: Substance): boolean {
  return Math.min(a.weight, b.weight) >= OF_LONGER * Math.max(a.weight, b.weight)
}

function judge({ readings, weights }: Substances, a: Substance, b: Substance): Copy | null {
  const least = Math.min(a.weight, b.weight)
  const most = Math.max(a.weight, b.weight)
  let words = 0
  let weight = 0
  for (const word of a.content) {
    if (!b.content.has(word)) continue
    words++
    weight += weights[word]
  }
  if (words < FEWEST_WORDS || weight < LEAST_WEIGHT) return null
  if (weight < OF_SHORTER * least || weight < OF_LONGER * most) return null
  return {
    a: a.narration,
    b: b.narration,
    spans: [sentenceSpan(readings, a.narration), sentenceSpan(readings, b.narration)],
    words,
    similarity: Math.round((weight / most) * 1000) / 1000,
    score: weight,
  }
}
