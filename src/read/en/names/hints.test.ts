import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computeForms } from '../forms.ts'
import { findTokens } from '../tokens.ts'
import { openWeights } from '../weights.ts'
import { findHints } from './hints.ts'
import { LABELS } from './labels.ts'

function hintsOf(text: string, labels: string): number[] {
  const forms = computeForms(text, findTokens(text), openWeights(new Uint8Array()))
  const codes = labels.split(' ').map((label) => LABELS.findIndex((known) => known === label))
  return [...findHints(forms, Uint8Array.from(codes))]
}

test('a surname takes the hint of the full name elsewhere', () => {
  const [, reyes, , alone] = hintsOf('Ana Reyes and Reyes', 'B-PER I-PER O O')
  assert.equal((alone ?? 0) & 3, 2, 'the label of people')
  assert.equal(((reyes ?? 0) - 1) & 3, 0, 'outside, as the other place was')
})

test('a word that stands nowhere else has no hint, nor have small words', () => {
  assert.deepEqual(hintsOf('Ana saw her and her', 'B-PER O O O O'), [0, 0, 0, 0, 0])
})
