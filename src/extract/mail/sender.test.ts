import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSender } from './sender.ts'

const cases = [
  ['The Tolla Bearer', 'news@bearer.test', 'The Tolla Bearer', null],
  ['Morning Brief', 'brief@news.bearer.test', 'Morning Brief', null],
  ['Mira Lund', 'mira.lund@bearer.test', 'bearer.test', 'Mira Lund'],
  ['Mira Lund', 'mlund@bearer.test', 'bearer.test', 'Mira Lund'],
  ['Mira Lund from The Bearer', 'newsletter@bearer.test', 'The Bearer', 'Mira Lund'],
  ['News from Tolla', 'hello@tolla.test', 'News from Tolla', null],
  ['Mira Lund', 'mira.lund@gmail.com', null, 'Mira Lund'],
  ['', 'alerts@news.bearer.test', 'bearer.test', null],
  ['news@bearer.test', 'news@bearer.test', 'bearer.test', null],
  ['', '', null, null],
] as const
for (const [name, address, outlet, byline] of cases) {
  test(`${name} <${address}> is of ${outlet}, by ${byline}`, () => {
    assert.deepEqual(readSender(name, address), { outlet, byline })
  })
}
