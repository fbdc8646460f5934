import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareLoaded } from '../../src/app/compare-loaded.ts'
import { parseArticle } from '../../src/extract/parse-article.ts'
import type { Difference, DifferenceKind, Relation } from '../../src/model/comparison.ts'

/** Two invented reports of one event, and whether they hold what cannot both be. */
export type Pair = readonly [one: string, other: string]

export function differencesOf([one, other]: Pair): readonly Difference[] {
  const articles = [one, other].map((body, index) =>
    parseArticle({ source: `paper-${index + 1}.txt`, body }),
  )
  return compareLoaded(articles).comparison.differences
}

/** Each pair must be told as one that cannot hold. */
export function checkHard(kind: string, pairs: readonly Pair[]): void {
  for (const pair of pairs)
    test(`${kind} that cannot both hold: ${pair[0]}`, () => {
      const relations = differencesOf(pair).map(({ relation }) => relation)
      assert.ok(relations.includes('hard'), `found: ${relations.join(', ') || 'nothing'}`)
    })
}

/** No pair may be told as one that cannot hold; whether anything is told is left open. */
export function checkMild(kind: string, pairs: readonly Pair[]): void {
  for (const pair of pairs)
    test(`${kind} that can both hold: ${pair[0]}`, () => {
      const hard = differencesOf(pair).filter(({ compatible }) => !compatible)
      const told = hard.map(({ about, positions }) => [about, ...positions.map((p) => p.value)])
      assert.deepEqual(told, [])
    })
}

/** Each pair must be told with this relation, by a difference of this kind. */
export function checkTold(kind: DifferenceKind, relation: Relation, pairs: readonly Pair[]): void {
  for (const pair of pairs)
    test(`${kind} told as ${relation}: ${pair[0]}`, () => {
      const told = differencesOf(pair).map((each) => `${each.kind} ${each.relation}`)
      assert.ok(told.includes(`${kind} ${relation}`), `found: ${told.join(', ') || 'nothing'}`)
    })
}

/** No difference of this kind and relation may be told. */
export function checkUntold(
  kind: DifferenceKind,
  relation: Relation,
  pairs: readonly Pair[],
): void {
  for (const pair of pairs)
    test(`${kind} not told as ${relation}: ${pair[0]}`, () => {
      const told = differencesOf(pair).filter(
        (each) => each.kind === kind && each.relation === relation,
      )
      assert.deepEqual(
        told.map(({ about, positions }) => [about, ...positions.map(({ value }) => value)]),
        [],
      )
    })
}
