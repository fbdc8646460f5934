import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashWord } from './hash.ts'
import { layTable, lookUp, lookUpAll } from './table.ts'

test('every key is found with its value, other keys are not', () => {
  const words = Array.from(
    { length: 2000 },
    (_, i) => `word${'abcdefghij'[i % 10]}${'x'.repeat(i)}`,
  )
  const table = layTable(new Map(words.map((word, i) => [hashWord(word), i])), 12)
  for (const [i, word] of words.entries()) assert.equal(lookUp(table, hashWord(word)), i)
  assert.equal(lookUp(table, hashWord('elsewhere')), -1)
})

test('an empty table knows nothing', () => {
  assert.equal(lookUp({ entries: new Int32Array(1), bits: 12 }, hashWord('word')), -1)
})

test('looked up all at once, keys have the values that they have one by one', () => {
  const keys = Array.from({ length: 3000 }, (_, i) => Math.imul(i + 1, 0x85ebca6b) | 0)
  const table = layTable(new Map(keys.slice(0, 1500).map((key, i) => [key, i])), 12)
  const found = new Int32Array(60)
  for (let from = 0; from < keys.length; from += 60) {
    const asked = Int32Array.from(keys.slice(from, from + 60))
    const n = lookUpAll(table, asked, asked.length, found)
    const expected = [...asked].map((key) => lookUp(table, key)).filter((value) => value >= 0)
    assert.deepEqual([...found.subarray(0, n)], expected)
  }
})
