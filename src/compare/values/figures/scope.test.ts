import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity, Reading, TimeExpression } from '../../../model/reading.ts'
import { inventReading } from '../../invented-story.ts'
import { mayMeet, scopeOf } from './scope.ts'

/** The scope of the number 612 in a text whose times are its years. */
function check(text: string, expected: string) {
  const reading = inventReading(text, 'paper')
  const years = [...text.matchAll(/\b(?:19|20)\d\d\b/g)]
  const times = years.map(({ index, 0: year }): TimeExpression => {
    const when = {
      start: `${year}-01-01`,
      end: `${year}-12-31`,
      precision: 'year' as const,
      basis: 'stated' as const,
    }
    const sentence = sentenceAt(reading, index)
    return { start: index, end: index + 4, type: 'date', sentence, value: year, when, hedge: null }
  })
  const start = text.indexOf('612')
  const quantity: Quantity = {
    start,
    end: start + 3,
    sentence: sentenceAt(reading, start),
    kind: 'count',
    value: 612,
    low: 612,
    high: 612,
    hedge: null,
    unit: null,
    thing: null,
    thingSpan: null,
  }
  assert.equal(scopeOf({ ...reading, times }, quantity, '2031-02-20'), expected)
}

function sentenceAt({ sentences }: Reading, at: number): number {
  return sentences.findIndex(({ start, end }) => start <= at && at < end)
}

test('a number belongs to the year that stands by it or opens its sentence', () => {
  check('A storm in 1975 killed 612 people.', '1975')
  check(
    'In 1975 a storm crossed the whole of the northern coast in one night and it killed 612.',
    '1975',
  )
  check('The storm killed 612 people.', '')
})

test('a year in another clause after the number is not its year', () => {
  check('The storm killed 612 people, more than the flood of 1975.', '')
})

test('a sentence that goes on with the one before is of the same year', () => {
  check('A storm hit Vell in 1975.\nIt killed 612 people.', '1975')
  check('A storm hit Vell in 1975.\nYesterday’s killed 612 people.', '')
})

test('a year and a month of it may meet, two years may not', () => {
  assert.ok(mayMeet('1975', '1975-04'))
  assert.ok(mayMeet('', '1975'))
  assert.ok(!mayMeet('1975', '1976'))
})
