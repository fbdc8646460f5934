import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { When } from '../../model/reading.ts'
import { formatInstant, formatWhen } from './when.ts'

const check = (start: string, end: string, precision: When['precision'], expected: string) =>
  test(`${start} to ${end} by the ${precision} is "${expected}"`, () => {
    assert.equal(formatWhen({ start, end, precision, basis: 'stated' }), expected)
  })

check('2031-03-04', '2031-03-04', 'day', '4 March 2031')
check('2031-03-04T07:20', '2031-03-04T07:20', 'minute', '4 March 2031, 07:20')
check('2031-03-04T06:00', '2031-03-04T12:00', 'part-of-day', '4 March 2031, 06:00–12:00')
check('2031-03-03', '2031-03-09', 'week', '3 March 2031 – 9 March 2031')
check('2031-03-01', '2031-03-31', 'month', 'March 2031')
check('2031-01-01', '2031-12-31', 'year', '2031')
check('1960-01-01', '1969-12-31', 'decade', '1960s')
check('not a date', 'not a date', 'day', 'not a date')

test('an instant is shown as far as it is given', () => {
  assert.equal(formatInstant('2031'), '2031')
  assert.equal(formatInstant('2031-03'), 'March 2031')
  assert.equal(formatInstant('2031-03-04T18:40:00Z'), '4 March 2031, 18:40')
  assert.equal(formatInstant('Tuesday'), 'Tuesday')
})
