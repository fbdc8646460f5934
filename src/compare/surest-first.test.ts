import assert from 'node:assert/strict'
import { test } from 'node:test'
import { surestFirst } from './surest-first.ts'

test('the surest come first, and of those alike the first two statements', () => {
  const pairs = [
    { a: 3, b: 4, score: 0.5 },
    { a: 1, b: 9, score: 0.9 },
    { a: 1, b: 2, score: 0.5 },
    { a: 0, b: 7, score: 0.5004 },
    { a: 1, b: 2, score: 1.2 },
    { a: 0, b: 1, score: 0 },
  ]
  assert.deepEqual(
    surestFirst(pairs).map(({ a, b, score }) => [score, a, b]),
    [
      [1.2, 1, 2],
      [0.9, 1, 9],
      [0.5004, 0, 7],
      [0.5, 1, 2],
      [0.5, 3, 4],
      [0, 0, 1],
    ],
  )
  assert.equal(pairs[0].a, 3, 'the list itself stays as it was')
})
