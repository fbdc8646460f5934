import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSizedCache } from './sized-cache.ts'

test('what was used longest ago goes first, and what has no room is not held', () => {
  const cache = createSizedCache<string>(10)
  cache.set('a', 'A', 4)
  cache.set('b', 'B', 4)
  assert.equal(cache.get('a'), 'A')
  cache.set('c', 'C', 4)
  assert.equal(cache.get('b'), undefined)
  assert.equal(cache.get('a'), 'A')
  cache.set('huge', 'H', 11)
  assert.equal(cache.get('huge'), undefined)
  assert.equal(cache.get('c'), 'C')
})

test('a value that is set again takes its new size', () => {
  const cache = createSizedCache<string>(10)
  cache.set('a', 'A', 9)
  cache.set('a', 'A2', 2)
  cache.set('b', 'B', 8)
  assert.deepEqual([cache.get('a'), cache.get('b')], ['A2', 'B'])
  cache.set('a', 'A3', 11)
  assert.equal(cache.get('a'), undefined)
})
