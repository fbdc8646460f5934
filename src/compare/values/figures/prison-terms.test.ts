import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventReading } from '../../invented-story.ts'
import { isTerm } from './prison-terms.ts'

function check(text: string, words: string, expected: boolean) {
  const start = text.indexOf(words)
  const quantity = {
    start,
    end: start + words.length,
    sentence: 0,
    kind: 'duration' as const,
    value: 1,
    low: 1,
    high: 1,
    hedge: null,
    unit: 'second',
    thing: null,
    thingSpan: null,
  }
  assert.equal(isTerm(inventReading(text, 'a'), quantity), expected, text)
}

test('years beside prison or serving are a term', () => {
  check('She got four years in prison.', 'four years', true)
  check('He must serve four years.', 'four years', true)
})

test('other years in a sentence on prison are none', () => {
  check('Over four years she stole from the prison.', 'four years', false)
  check('The dam was built in four years.', 'four years', false)
})
