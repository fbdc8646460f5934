import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRows } from '../rows.ts'
import { layTable } from '../table.ts'
import { ROW_BITS } from '../weights.ts'
import { addRows } from './add-rows.ts'
import { LABEL_COUNT } from './labels.ts'

const keyOf = (row: number) => Math.imul(row * 100 + 7, 0x9e3779b1)

/** Adds up rows of the given weights and holds the scores against sums of weight by weight. */
function check(weight: (row: number, label: number) => number, picked: readonly number[]): void {
  const rows = Int8Array.from({ length: 160 * LABEL_COUNT }, (_, at) =>
    weight(Math.floor(at / LABEL_COUNT), at % LABEL_COUNT),
  )
  const keys = Array.from({ length: 160 }, (_, row) => [keyOf(row), row] as const)
  const model = { index: layTable(new Map(keys), ROW_BITS), rows }
  const scores = new Float64Array(3 * LABEL_COUNT).fill(1)
  addRows(openRows(model), Int32Array.from(picked, keyOf), picked.length, scores, LABEL_COUNT)
  const sums = Array.from({ length: LABEL_COUNT }, (_, label) =>
    picked.reduce((sum, row) => sum + (row < 160 ? weight(row, label) : 0), 1),
  )
  const ones = sums.map(() => 1)
  assert.deepEqual([...scores], [...ones, ...sums, ...ones])
}

test('scores are the sums of the weights, where they belong', () => {
  for (let seed = 1; seed < 100; seed++)
    check(
      (row, label) => ((row * 31 + label * 17 + seed * row * label) % 255) - 127,
      Array.from({ length: (seed % 60) + 1 }, (_, i) => (i * seed) % 170),
    )
})

test('the greatest and the least weights of all features do not run into their neighbours', () => {
  const all = Array.from({ length: 160 }, (_, row) => row)
  for (let one = 0; one < LABEL_COUNT; one++) {
    check((_, label) => (label === one ? 127 : -128), all)
    check((_, label) => (label === one ? -128 : 127), all)
  }
})
