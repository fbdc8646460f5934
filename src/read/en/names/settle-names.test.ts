import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleNames } from './settle-names.ts'

type Short = [firstToken: number, endToken: number, kind: string]

function check(byCapitals: Short[], trained: Short[], expected: Short[]): void {
  const toNames = (names: Short[]) =>
    names.map(([firstToken, endToken, kind]) => ({ firstToken, endToken, kind }))
  const settled = settleNames(toNames(byCapitals), toNames(trained))
  assert.deepEqual(
    settled.map(({ trained: _, ...name }) => name),
    toNames(expected),
  )
}

test('a name by capitals takes the kind of the trained name that it touches', () => {
  check([[3, 6, 'other']], [[4, 6, 'person']], [[3, 6, 'person']])
  check(
    [[3, 6, 'place']],
    [[6, 8, 'person']],
    [
      [3, 6, 'place'],
      [6, 8, 'person'],
    ],
  )
})

test('names found by one way only are kept', () => {
  check(
    [[5, 6, 'other']],
    [[1, 2, 'place']],
    [
      [1, 2, 'place'],
      [5, 6, 'other'],
    ],
  )
  check([], [], [])
})

test('a name says whether the trained finder saw it', () => {
  const byCapitals = [
    { firstToken: 0, endToken: 2, kind: 'person' },
    { firstToken: 4, endToken: 5, kind: 'other' },
  ]
  const trained = [
    { firstToken: 1, endToken: 2, kind: 'person' },
    { firstToken: 7, endToken: 8, kind: 'place' },
  ]
  assert.deepEqual(
    settleNames(byCapitals, trained).map((name) => name.trained),
    [true, false, true],
  )
})
