import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countWords } from './words.ts'

test('words are counted, marks are not', () => {
  assert.equal(countWords('The well-kept "Beast" cost $2,500 – or so.'), 7)
  assert.equal(countWords('… — !'), 0)
})
