import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventReading } from '../invented-story.ts'
import { isGlued, isWholeText, opensInCapitals } from './whole-text.ts'

const whole = (text: string) => ({ start: 0, end: text.length })

test('a sentence has its capital, its stop and its marks', () => {
  for (const [text, wanted] of [
    ['The bridge fell.', true],
    ['“It fell,” she said.', true],
    ['“it fell,” she said.', false],
    ['the bridge fell.', false],
    ['The bridge fell', false],
    ['The bridge “fell.', false],
  ] as const)
    assert.equal(isWholeText(text, whole(text), whole(text)), wanted, text)
})

test('capitals that the article does not always use are no opening', () => {
  const opens = (text: string) => opensInCapitals(inventReading(text, 'gazette'), 0)
  assert.ok(opens('A STORM flooded Varo.\nThe storm lasted a day.'))
  assert.ok(opens('THREE BOATS sank.\nThe boats were old.'))
  assert.ok(!opens('MARC CEO Ada Winter resigned.'))
  assert.ok(!opens('A UN envoy came to Varo.'))
  assert.ok(!opens('A storm flooded Varo.'))
})

test('two sentences that an abbreviation glued are not one', () => {
  const glued = (text: string) => isGlued(inventReading(text, 'gazette'), whole(text))
  assert.ok(glued('They met in Orsk, D.C. Winter’s husband stayed at home.'))
  assert.ok(!glued('They named the firm, the mayor, U.S. President J. Doe and others.'))
  assert.ok(glued('The ferry left at 9 p.m. The crew was tired.'))
  assert.ok(!glued('The office in Washington, D.C., was shut.'))
  assert.ok(!glued('They saw U.S. Attorney Ada Winter at 9 p.m. Friday.'))
})
