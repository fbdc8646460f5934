import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byScript } from './by-script.ts'

const PATTERNS = [
  /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu,
  /\p{Lu}[\p{L}\p{M}.]*/gu,
  /[^\p{L}\p{N} ]+/gu,
  /[\p{Ll}-]+\p{M}?/gu,
  /\[\p{Lu}\]|\p{Script=Latin}/giu,
]

function check(text: string): void {
  for (const pattern of PATTERNS)
    assert.deepEqual(text.match(byScript(pattern)(text)), text.match(pattern), String(pattern))
}

test('every character of plain Latin text is found as by the full pattern', () => {
  const codes = [[0, 0xff] as const, [0x2000, 0x206f] as const, [0x20a0, 0x20bf] as const]
  for (const [from, to] of codes)
    for (let code = from; code <= to; code++) check(`a${String.fromCharCode(code)}B`)
})

test('running text is found as by the full pattern, whatever its letters', () => {
  check('“Zoë’s café,” said Ørsted, cost €1.5m – or 2½ times [X] more…')
  check('Doğan and Łukasz met Ивана at 10:30; 東京, naïve e\u0301lan.')
  check('')
})

test('text without other letters gets the form that knows no others', () => {
  const pick = byScript(/\p{L}/u)
  assert.equal(pick('plain – text').unicode, false)
  assert.equal(pick('Łódź').unicode, true)
})
