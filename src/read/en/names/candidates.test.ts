import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computeForms } from '../forms.ts'
import { findTokens } from '../tokens.ts'
import { openWeights } from '../weights.ts'
import { findRuns } from './candidates.ts'

function check(text: string, expected: string[]): void {
  const tokens = findTokens(text)
  const forms = computeForms(text, tokens, openWeights(new Uint8Array()))
  const runs = findRuns(forms, tokens, 0, tokens.count)
  assert.deepEqual(
    runs.map(({ from, to }) => text.slice(tokens.starts[from], tokens.ends[to - 1])),
    expected,
  )
}

test('runs are capitalised words with the small words between them', () => {
  check('The Bank of the South hired Ann Lee today', ['The Bank of the South', 'Ann Lee'])
  check('They met in Oslo and then left for Bergen', ['They', 'Oslo', 'Bergen'])
})

test('a hyphen takes the word after it along', () => {
  check('Nobody saw Park Min-jun there', ['Nobody', 'Park Min-jun'])
})

test('a sentence that begins with a small letter is one run', () => {
  check('we flew to oslo', ['we flew to oslo'])
})

test('text without capitals in the middle has no runs there', () => {
  check('Nobody came', ['Nobody'])
  check('12 of 30 …', [])
  check('30 people in Oslo', ['Oslo'])
})
