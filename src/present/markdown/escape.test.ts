import assert from 'node:assert/strict'
import { test } from 'node:test'
import { escapeMarkdown } from './escape.ts'

const check = (text: string, expected: string) =>
  test(`${JSON.stringify(text)} becomes ${JSON.stringify(expected)}`, () => {
    assert.equal(escapeMarkdown(text), expected)
  })

check('Nothing to escape, said Ms Orlu.', 'Nothing to escape, said Ms Orlu.')
check('<b>bold</b> & *more*', '\\<b\\>bold\\</b\\> \\& \\*more\\*')
check('a | b', 'a \\| b')
check('1. not a list', '1\\. not a list')
check('- not a list', '\\- not a list')
check('a - dash - inside', 'a - dash - inside')
check('# no heading', '\\# no heading')
check('[link](javascript:x)', '\\[link\\](javascript:x)')
check('https://invented.example/a', 'https\\://invented.example/a')
check('one\n\ntwo', 'one two')
check('\u001b[31mred', '\\\\u{1b}\\[31mred')
