import { overlaps } from '../../model/span.ts'
import type { Copy } from './find-copy.ts'
import { findRewritten } from './find-rewritten.ts'
import type { Substances } from './substances.ts'

/** From this weight and length on, a passage is hardly found twice by chance. */
const PROOF = 5.25
const PROVING_WORDS = 8

/** Articles copy if their proven passages come to this weight together: two or three of them. */
export const COPYING = 15

/**
 * Between articles that copy anyhow less will do, and least near a proven passage: whoever copies
 * takes paragraphs. Of 13 such copies of less than 5.0 in the stories measured, 4 of the 5 that
 * stand within three sentences of a proven one are in gold, of the others 2 of 8.
 */
export const SUPPORTED = { near: 4.5, far: 5 }
const NEAR = 3

/** Of copies that overlap in one of their articles, the heaviest stays. Order: as in the articles. */
export function keepBest(substances: Substances, copies: readonly Copy[]): Copy[] {
  return groupByPair(substances.readings.length, copies).flatMap((each) =>
    keepSupported(substances, each).sort(inOrder),
  )
}

/** The copies of each two articles, in the order of the articles. */
function groupByPair(readings: number, copies: readonly Copy[]): Copy[][] {
  const pairs = new Map<number, Copy[]>()
  for (const copy of copies) {
    const key = copy.a.reading * readings + copy.b.reading
    const known = pairs.get(key)
    if (known) known.push(copy)
    else pairs.set(key, [copy])
  }
  return [...pairs].sort(([x], [y]) => x - y).map(([, each]) => each)
}

/** The copies between two articles: weak ones and reworded ones stay only beside strong ones. */
function keepSupported(substances: Substances, copies: readonly Copy[]): Copy[] {
  const proven = keepApart([], copies.filter(isProof).sort(byWeight))
  const weight = proven.reduce((sum, { score }) => sum + score, 0)
  if (weight < COPYING) return proven
  const isNearProof = (copy: Copy) => proven.some((other) => isNear(copy, other))
  const supported = copies.filter(
    (copy) => !isProof(copy) && (copy.score >= SUPPORTED.far || isNearProof(copy)),
  )
  const kept = keepApart(proven, supported.sort(byWeight))
  return [...kept, ...findRewritten(substances, kept)]
}

export function isProof({ score, words }: Pick<Copy, 'score' | 'words'>): boolean {
  return score >= PROOF && words >= PROVING_WORDS
}

/** The copies that are there, and of the others each that overlaps with none before it. */
function keepApart(there: readonly Copy[], others: readonly Copy[]): Copy[] {
  const kept = [...there]
  for (const copy of others) if (!kept.some((other) => overlapsEither(other, copy))) kept.push(copy)
  return kept
}

function overlapsEither(x: Copy, y: Copy): boolean {
  return overlaps(x.spans[0], y.spans[0]) || overlaps(x.spans[1], y.spans[1])
}

function isNear(x: Copy, y: Copy): boolean {
  return (
    Math.abs(x.a.sentence - y.a.sentence) <= NEAR && Math.abs(x.b.sentence - y.b.sentence) <= NEAR
  )
}

function byWeight(x: Copy, y: Copy): number {
  return y.score - x.score || inOrder(x, y)
}

function inOrder(x: Copy, y: Copy): number {
  return x.spans[0].start - y.spans[0].start || x.spans[1].start - y.spans[1].start
}
