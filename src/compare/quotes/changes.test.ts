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
  ['Nothing less than the valley is at stake', 'the valley is at stake'],
  ["I can't help but think it is well over the line", 'well over the line'],
  ['If he comes, he will see an open and diverse city', 'open'],
  ['But we serve the valley', 'we serve the valley'],
  ['There is no deal until all is signed, but we have turned a corner', 'we have turned a corner'],
  ['This suit is frivolous and will fail, if it ever goes forward', 'frivolous'],
  ['The details will be told', 'the details would be told'],
  ['Edda is not the last word', 'The judges will be the last word'],
  [
    'I spent grants that should have been spent on the ferry',
    "grants that shouldn't have been spent",
  ],
  ['We will sell the harbour, but only to the city', 'We will sell the harbour …'],
  ['We do … not want it', 'We want it'],
]
for (const [fullest, variant] of harmless)
  test(`"${variant}" for "${fullest}" is not warned of`, () => {
    for (const { warning } of changes(fullest, variant)) assert.equal(warning, null)
  })

const at = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

test('a qualifier that the article prints around the quote is not lost', () => {
  const fullest = quoteWords('We agreed, but not on all', [{ start: 0, end: 25 }])
  const text = '“We agreed,” she said, but not about everything.'
  const near = (words: string[]) =>
    quoteWords(text, [at(text, 'We agreed')], 0, () => new Set(words))
  assert.equal(findChanges(fullest, near(['but']))[0].warning, null)
  assert.match(findChanges(fullest, near([]))[0].warning ?? '', /“but”/)
})

test('a quote that an attribution interrupts is compared as one', () => {
  const whole = 'We agreed on most of it, but two big points are left'
  const fullest = quoteWords(whole, [at(whole, whole)])
  const text = '“We agreed on most of it,” she said. “But two big points are left.”'
  const parts = [at(text, 'We agreed on most of it'), at(text, 'But two big points are left')]
  assert.deepEqual(findChanges(fullest, quoteWords(text, parts, 0)), [])
  assert.deepEqual(findChanges(fullest, quoteWords(text, parts, 1)), [])
})

test('what stands beyond the words that are compared is no change of them', () => {
  const text = 'The dam held. The town slept.'
  const part = quoteWords(text, [at(text, 'The dam held'), at(text, 'The town slept')], 0)
  const other = quoteWords('The dam held', [{ start: 0, end: 12 }])
  assert.deepEqual(findChanges(part, other), [])
  assert.deepEqual(findChanges(other, part), [])
})
