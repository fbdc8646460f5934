import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TAGS } from '../../../model/reading.ts'
import { openRows } from '../rows.ts'
import { layTable } from '../table.ts'
import { ROW_BITS } from '../weights.ts'
import { addRows, highest, LANES } from './sum-rows.ts'

const WIDTH = TAGS.length

/** A model of 60 features, numbered in steps of 100, and their weights as a function gives them. */
function modelOf(weight: (row: number, tag: number) => number) {
  const keys = Array.from({ length: 60 }, (_, row) => row * 100 + 7)
  const rows = Int8Array.from({ length: 60 * WIDTH }, (_, at) =>
    weight(Math.floor(at / WIDTH), at % WIDTH),
  )
  const index = layTable(
    new Map(keys.map((key, row) => [Math.imul(key, 0x9e3779b1), row])),
    ROW_BITS,
  )
  return { rows, model: { index, rows }, keys: keys.map((key) => Math.imul(key, 0x9e3779b1)) }
}

function bestOf(weight: (row: number, tag: number) => number, picked: readonly number[]): number {
  const { model, keys } = modelOf(weight)
  const features = Int32Array.from(picked, (row) => keys[row] ?? 12345)
  const lanes = new Int32Array(LANES)
  addRows(openRows(model), features, features.length, lanes)
  return highest(lanes)
}

/** The same, weight by weight. */
function bestByOne(
  weight: (row: number, tag: number) => number,
  picked: readonly number[],
): number {
  const sums = TAGS.map((_, tag) =>
    picked.reduce((sum, row) => sum + (row < 60 ? weight(row, tag) : 0), 0),
  )
  return sums.indexOf(Math.max(...sums))
}

test('the best tag is the one that adding weight by weight finds', () => {
  for (let seed = 1; seed < 200; seed++) {
    const weight = (row: number, tag: number) =>
      ((row * 31 + tag * 17 + seed * row * tag) % 255) - 127
    const picked = Array.from({ length: (seed % 44) + 1 }, (_, i) => (i * seed) % 64)
    assert.equal(bestOf(weight, picked), bestByOne(weight, picked), `seed ${seed}`)
  }
})

test('the greatest and the least weights do not run into their neighbours', () => {
  for (const most of TAGS.keys()) {
    const weight = (_: number, tag: number) => (tag === most ? 127 : -127)
    assert.equal(
      bestOf(
        weight,
        Array.from({ length: 44 }, (_, i) => i),
      ),
      most,
    )
  }
})

test('of tags with the same sum the first is taken, and no features leave the first', () => {
  assert.equal(
    bestOf(() => -5, [1, 2, 3]),
    0,
  )
  assert.equal(
    bestOf((_, tag) => (tag > 3 ? 9 : 0), [1, 2]),
    4,
  )
  assert.equal(
    bestOf(() => 1, []),
    0,
  )
})
