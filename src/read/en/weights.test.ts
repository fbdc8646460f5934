import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashWord } from './hash.ts'
import { layTable, lookUp } from './table.ts'
import { layWeights, openWeights } from './weights.ts'

test('weights are read as they were laid, wherever the bytes begin', () => {
  const table = layTable(new Map([[hashWord('harbour'), 7]]), 11)
  const model = { index: layTable(new Map([[5, 1]]), 17), rows: Int8Array.of(1, -2, 3) }
  const empty = openWeights(new Uint8Array())
  const bytes = layWeights({ ...empty, clusters: table, coarse: Uint8Array.of(9), names: model })
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  for (const read of [bytes, shifted.subarray(1)]) {
    const weights = openWeights(read)
    assert.equal(lookUp(weights.clusters, hashWord('harbour')), 7)
    assert.equal(weights.coarse[0], 9)
    assert.deepEqual([...weights.names.rows], [1, -2, 3])
    assert.equal(lookUp(weights.names.index, 5), 1)
  }
})

test('bytes that are no weights know nothing', () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(3), new Uint8Array(999).fill(7)])
    assert.equal(lookUp(openWeights(bytes).clusters, hashWord('harbour')), -1)
})
