import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remember } from './remember.ts'

test('what is remembered is worked out once, and forgotten when much else has come', () => {
  let calls = 0
  const length = remember((text) => {
    calls++
    return text.length
  }, 2)
  assert.deepEqual(['harbour', 'harbour', 'harbour'].map(length), [7, 7, 7])
  assert.equal(calls, 1)
  for (const text of ['a', 'b', 'c', 'd', 'e']) length(text)
  calls = 0
  length('harbour')
  assert.equal(calls, 1)
})

test('long texts are worked out each time', () => {
  let calls = 0
  const count = remember(() => ++calls)
  const long = 'm'.repeat(100)
  assert.deepEqual([count(long), count(long)], [1, 2])
})
