import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stem } from './stem.ts'

test('forms of one word meet', () => {
  for (const forms of [
    ['stop', 'stops', 'stopped', 'stopping'],
    ['fire', 'fires', 'fired', 'firing'],
    ['city', 'cities'],
    ['prosecute', 'prosecutor', 'prosecution'],
    ['church', 'churches'],
    ['harbor', "harbor's"],
  ])
    assert.deepEqual(new Set(forms.map(stem)).size, 1, forms.join(' '))
})

test('short words and numbers keep their ending', () => {
  for (const word of ['king', 'red', 'bus', 'gas', '1990s', '13']) assert.equal(stem(word), word)
})

test('words of different families keep apart', () => {
  assert.notEqual(stem('police'), stem('polite'))
  assert.notEqual(stem('falling'), stem('failing'))
})
