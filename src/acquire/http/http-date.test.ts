import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHttpDate } from './http-date.ts'

const check = (text: string, expected: string | null) =>
  test(`${text} is ${expected}`, () => {
    const instant = parseHttpDate(text)
    assert.equal(instant === null ? null : new Date(instant).toISOString(), expected)
  })

check('Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z')
check('Sun, 6 Nov 1994 08:49:37 UTC', '1994-11-06T08:49:37.000Z')
check('Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z')
check('Sunday, 06-Nov-26 08:49:37 GMT', '2026-11-06T08:49:37.000Z')
check('Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z')
check('Sun, 06 Nov 1994 08:49:37 +0100', null)
check('Sun, 06 Nov 1994 08:49:37', null)
check('Sun, 31 Nov 1994 08:49:37 GMT', null)
check('Sun, 06 Nov 1994 25:49:37 GMT', null)
check('1994-11-06', null)
check('', null)
