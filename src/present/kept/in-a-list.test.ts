import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAList } from './in-a-list.ts'

const check = (text: string, shown: string) => assert.equal(inAList(text), shown)

test('a headline stands in a list as it is', () => {
  check('', '')
  check('a'.repeat(300), 'a'.repeat(300))
})

test('a headline as long as a report is cut, and no character in two', () => {
  check('a'.repeat(301), `${'a'.repeat(300)}…`)
  check(`${'a'.repeat(299)}\u{1f30a}b`, `${'a'.repeat(299)}…`)
})
