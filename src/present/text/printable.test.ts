import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printable } from './printable.ts'

const check = (text: string, expected: string) =>
  test(`${JSON.stringify(text)} is printed as ${JSON.stringify(expected)}`, () => {
    assert.equal(printable(text), expected)
  })

check('plain – text, “naïve” 日本 👍🏽', 'plain – text, “naïve” 日本 👍🏽')
check('a\nb\tc\r\nd', 'a b c  d')
check('\u001b[2J', '\\u{1b}[2J')
check('\u009b2J', '\\u{9b}2J')
check('\u0000\u0007\u007f', '\\u{0}\\u{7}\\u{7f}')
check('\u202eabc\u2069', '\\u{202e}abc\\u{2069}')
check('\u200fabc', '\\u{200f}abc')
check('\ud800', '\\u{d800}')
check('family 👨‍👩‍👧', 'family 👨‍👩‍👧')
