import type { Copy } from './find-copy.ts'
import { sentenceSpan } from './find-copy.ts'
import type { Narration } from './narration.ts'
import { REWORDED, type Substance, type Substances } from './substances.ts'

/**
 * Next to copied sentences stand reworded ones, with words put in, left out and put elsewhere. One
 * is told by its content words: how many it shares, how much they weigh (names weigh little), and
 * which part of either sentence they are. In the stories measured five pairs pass, three of them in
 * gold; a weight of 4 (see `REWORDED`) or a third of the longer sentence lets in two more that are not.
 */
const OF_SHORTER = 0.6
const OF_LONGER = 0.4

/** How many sentences away from a copied one it may stand, in either article; the nearest first. */
const STEPS = [0, 1, -1, 2, -2]
const NEIGHBOURS = STEPS.flatMap((i) => STEPS.map((j) => ({ i, j }))).sort(
  (x, y) => distance(x) - distance(y),
)
const FARTHEST = Math.max(...STEPS)

function distance({ i, j }: { i: number; j: number }): number {
  return Math.abs(i) + Math.abs(j)
}

/** The sentences near the copies between two articles that one of them has reworded. */
export function findRewritten(substances: Substances, copies: readonly Copy[]): Copy[] {
  const found: Copy[] = []
  const [takenOfA, takenOfB] = openTaken(substances, copies)
  for (const { a, b } of copies) {
    const ones = around(substances, a)
    const others = around(substances, b)
    for (const { i, j } of NEIGHBOURS) {
      const one = ones[i + FARTHEST]
      const other = others[j + FARTHEST]
      if (!one || !other || !areAlike(one, other)) continue
      if (takenOfA[a.sentence + i] === 1 || takenOfB[b.sentence + j] === 1) continue
      const copy = judge(substances, one, other)
      if (!copy) continue
      takenOfA[copy.a.sentence] = 1
      takenOfB[copy.b.sentence] = 1
      found.push(copy)
    }
  }
  return found
}

/** The substances of a sentence and of those around it, in their order. */
function around({ of }: Substances, { reading, sentence }: Narration): (Substance | null)[] {
  const found: (Substance | null)[] = []
  for (let step = -FARTHEST; step <= FARTHEST; step++) found.push(of(reading, sentence + step))
  return found
}

/** Marks the sentences of the two articles that are copied already. */
function openTaken({ readings }: Substances, copies: readonly Copy[]): [Uint8Array, Uint8Array] {
  const rowOf = (reading = 0) => new Uint8Array(readings[reading].sentences.length)
  const taken: [Uint8Array, Uint8Array] = [rowOf(copies[0]?.a.reading), rowOf(copies[0]?.b.reading)]
  for (const { a, b } of copies) {
    taken[0][a.sentence] = 1
    taken[1][b.sentence] = 1
  }
  return taken
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
  if (words < REWORDED.words || weight < REWORDED.weight) return null
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
