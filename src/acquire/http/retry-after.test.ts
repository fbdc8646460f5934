import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LONGEST_WAIT, parseRetryAfter } from './retry-after.ts'

const NOW = Date.UTC(2026, 1, 3, 12)

const check = (value: string | null, expected: number | null) =>
  test(`Retry-After ${value} is ${expected}`, () => {
    assert.equal(parseRetryAfter(value, NOW), expected)
  })

check(null, null)
check('0', 0)
check('120', 120_000)
check(' 120 ', 120_000)
check('315360000', LONGEST_WAIT)
check('9'.repeat(400), LONGEST_WAIT)
check('Tue, 03 Feb 2026 12:02:00 GMT', 120_000)
check('Tuesday, 03-Feb-26 12:02:00 GMT', 120_000)
check('Tue Feb  3 12:02:00 2026', 120_000)
check('Mon, 02 Feb 2026 12:02:00 GMT', 0)
check('Tue, 03 Feb 2099 12:02:00 GMT', LONGEST_WAIT)
check('-5', null)
check('1.5', null)
check('120, 60', null)
check('soon', null)
check('', null)
check('Tue, 03 Foo 2026 12:02:00 GMT', null)
check('Tue, 31 Feb 2026 12:02:00 GMT', null)
check('2026-02-03T12:02:00Z', null)
