import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areSynonyms } from './synonyms.ts'

test('words that editors put for each other say the same', () => {
  for (const [a, b] of [
    ['homes', 'houses'],
    ['struck', 'hits'],
    ['protesters', 'demonstrators'],
    ['programme', 'program'],
  ])
    assert.ok(areSynonyms(a, b), `${a} ${b}`)
})

test('words that tell something else do not', () => {
  for (const [a, b] of [
    ['relief', 'dismay'],
    ['rise', 'fall'],
    ['arrested', 'charged'],
  ])
    assert.ok(!areSynonyms(a, b), `${a} ${b}`)
})
