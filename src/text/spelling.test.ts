import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldSpelling } from './spelling.ts'

test('British and American spellings of a word meet', () => {
  for (const [british, american] of [
    ['organised', 'organized'],
    ['neighbouring', 'neighboring'],
    ['theatre', 'theater'],
    ['defence', 'defense'],
    ['paralysed', 'paralyzed'],
    ['fire-bomb', 'firebomb'],
    ['travelled', 'traveled'],
  ])
    assert.equal(foldSpelling(british), foldSpelling(american), british)
})

test('different words keep different keys', () => {
  for (const [one, other] of [
    ['four', 'for'],
    ['rise', 'rize'],
    ['hour', 'hor'],
    ['colour', 'collar'],
  ])
    assert.notEqual(foldSpelling(one), foldSpelling(other), one)
})
