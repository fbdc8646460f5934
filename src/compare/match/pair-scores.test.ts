import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pair } from './alignment.ts'
import { scorePairs } from './pair-scores.ts'

const PAIRS: readonly Pair[] = [
  { a: 0, b: 2, score: 0.4 },
  { a: 0, b: 5, score: 0.9 },
  { a: 1, b: 5, score: 0.2 },
  { a: 4, b: 5, score: 0.6 },
]

test('a pair is found whichever of its statements comes first, and no other has a score', () => {
  const statements = Array.from({ length: 6 }, (_, id) => ({
    id,
    reading: id,
    sentence: 0,
    start: 0,
    end: 1,
  }))
  const scoreOf = scorePairs({ statements, pairs: PAIRS, explain: () => [] })
  for (let a = 0; a < 6; a++)
    for (let b = 0; b < 6; b++) {
      const pair = PAIRS.find((each) => each.a === Math.min(a, b) && each.b === Math.max(a, b))
      assert.equal(scoreOf(a, b), pair?.score ?? -1)
    }
})
