import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeBase64 } from './base64.ts'

test('base64 is text in UTF-8, or nothing', () => {
  const check = (printed: string, expected: string | null) =>
    assert.equal(decodeBase64(printed), expected)
  check('Q2Fmw6k=', 'Café')
  check(' Q2Fm\n w6k ', 'Café')
  check('', '')
  check('Q2F*', null)
  check('//79', null)
})
