import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findChanges, quoteWords } from './changes.ts'

const changes = (fullest: string, variant: string) => {
  const whole = (text: string) => quoteWords(text, [{ start: 0, end: text.length }])
  return findChanges(whole(fullest), whole(variant))
}

test('each change stands at its exact place in the variant', () => {
  const variant = 'We’ll finish the bridge by spring, the mayor hopes'
  const found = changes('We’ll complete the old bridge by spring', variant)
  assert.deepEqual(
    found.map(({ kind, from, to }) => [kind, from, to]),
    [
      ['replaced', 'complete', 'finish'],
      ['dropped', 'old', ''],
      ['added', '', 'the mayor hopes'],
    ],
  )
  for (const { start, end, to } of found) assert.equal(variant.slice(start, end), to)
})

test('marks, case and the country of the spelling are no changes', () => {
  assert.deepEqual(changes('The colour — “red” — won’t fade.', "the color, 'red', won't fade"), [])
})

const turning: [string, string, string][] = [
  ['We will not sell the harbour', 'We will sell the harbour', 'not'],
  ["We won't sell the harbour", 'We will sell the harbour', 'not'],
  ['We will sell the harbour, but only to the city', 'We will sell the harbour', 'but'],
  ['If the tests fail, we will close the plant', 'we will close the plant', 'if'],
  ['I do not call it a great success', 'a great success', 'not'],
  ['The dam may hold', 'The dam will hold', 'will'],
  ['The dam holds', 'The dam never holds', 'never'],
  ['We stay unless they leave', 'We stay', 'unless'],
]
for (const [fullest, variant, word] of turning)
  test(`"${variant}" for "${fullest}" is warned of`, () => {
    const warnings = changes(fullest, variant).map(({ warning }) => warning)
    assert.ok(
      warnings.some((warning) => warning?.includes(`“${word}”`)),
      String(warnings),
    )
  })

const harmless: [string, string][] = [
  ['We do not have any word of the crew', 'We have no word of the crew'],
  ['He has not sold it, and he never hid the deed', 'He never hid the deed'],
  ['We will not sell', 'We won’t sell'],
  ['We cannot sell', "We can't sell"],
  ['We will sell the harbour. But the docks stay.', 'We will sell the harbour.'],
  ['It was not easy. The dam held all night.', 'The dam held all night.'],
  ['We are very, very glad of it', 'We are very glad of it'],
]
for (const [fullest, variant] of harmless)
  test(`"${variant}" for "${fullest}" is not warned of`, () => {
    for (const { warning } of changes(fullest, variant)) assert.equal(warning, null)
  })
