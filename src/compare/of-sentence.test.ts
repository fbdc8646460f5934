import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofSentence, rangeOfSentence } from './of-sentence.ts'

const found = [0, 0, 2, 2, 2, 5].map((sentence, id) => ({ sentence, id }))

test('a sentence’s share is one range, empty where it has none', () => {
  assert.deepEqual(rangeOfSentence(found, 2), [2, 5])
  assert.deepEqual(
    ofSentence(found, 0).map(({ id }) => id),
    [0, 1],
  )
  assert.deepEqual(ofSentence(found, 3), [])
  assert.deepEqual(ofSentence([], 0), [])
})
