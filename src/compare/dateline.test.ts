import assert from 'node:assert/strict'
import { test } from 'node:test'
import { skipDateline } from './dateline.ts'

function check(text: string, expected: string): void {
  assert.equal(text.slice(skipDateline(text, { start: 0, end: text.length })), expected)
}

test('a sentence begins behind its dateline', () => {
  check('PORT ASH (Northern Wire) — The dam broke.', 'The dam broke.')
  check('ORSK, Tuesday – The dam broke.', 'The dam broke.')
  check('Orsk, Varland (NW) - The dam broke.', 'The dam broke.')
  check('PORT ASH, VL (KWTV)- The dam broke.', 'The dam broke.')
})

test('a dash in a sentence is none of a dateline', () => {
  check('The dam — the oldest of the land — broke.', 'The dam — the oldest of the land — broke.')
  check('UNESCO lists the dam – the oldest – too.', 'UNESCO lists the dam – the oldest – too.')
  check('Orsk – a town of dams – was dark.', 'Orsk – a town of dams – was dark.')
  check('The dam broke.', 'The dam broke.')
})
