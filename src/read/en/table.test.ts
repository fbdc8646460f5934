import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashWord } from './hash.ts'
import { layTable, lookUp } from './table.ts'

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
