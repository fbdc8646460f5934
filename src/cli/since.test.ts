import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from './fail.ts'
import { parseSince } from './since.ts'

const NOW = new Date('2026-03-10T12:00:00Z')

const check = (text: string | undefined, instant: string | undefined) =>
  test(`${text} is since ${instant}`, () => {
    assert.equal(parseSince(text, NOW), instant)
  })

check(undefined, undefined)
check('2026-03-09', '2026-03-09T00:00:00.000Z')
check('2026-03-09T10:00:00+02:00', '2026-03-09T08:00:00.000Z')
check('2028-02-29', '2028-02-29T00:00:00.000Z')
check('12h', '2026-03-10T00:00:00.000Z')
check('3d', '2026-03-07T12:00:00.000Z')
check('1w', '2026-03-03T12:00:00.000Z')

for (const text of [
  '',
  'yesterday',
  '2026-13-01',
  '2026-02-3',
  '2026-02-31',
  '2026-02-29',
  '2026-04-31T10:00:00Z',
  '2026-00-10',
  '3',
  '3m',
  '999999d',
  '-1d',
]) {
  test(`"${text}" is refused`, () => {
    assert.throws(() => parseSince(text, NOW), Failure)
  })
}
