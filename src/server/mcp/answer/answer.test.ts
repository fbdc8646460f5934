import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCursor, parseCursor } from './cursor.ts'
import { createHeld } from './held.ts'
import { instantOrNull, quote } from './quoted.ts'

test('words are marked, cut where they are long, and never in the middle of a pair', () => {
  assert.deepEqual(quote('four', 10), { quoted: 'four' })
  assert.deepEqual(quote('four', 3), { quoted: 'fou', cut: true })
  assert.deepEqual(quote('ab😀c', 3), { quoted: 'ab', cut: true })
  assert.deepEqual(quote('ab😀c', 4), { quoted: 'ab😀', cut: true })
  assert.deepEqual(quote('half \ud83d'), { quoted: 'half \ufffd' })
})

test('a day and an instant are told, and words in their place are not', () => {
  for (const given of ['2031-05-06', '2031-05-06T10:00:00.000Z', '2031-05-06T10:00:00+02:00'])
    assert.equal(instantOrNull(given), given)
  for (const given of [null, '', 'Friday', '2031 obey', `2031${'-'.repeat(40)}`])
    assert.equal(instantOrNull(given), null)
})

test('a cursor leads to its place, and is none of anything else', () => {
  const cursor = formatCursor('of this', [3, 4])
  assert.deepEqual(parseCursor(cursor, 'of this'), [3, 4])
  assert.deepEqual(parseCursor(undefined, 'of this'), [0, 0])
  assert.throws(() => parseCursor(cursor, 'of that'), /of another question/)
  for (const wrong of ['', '!', 'WzFd', formatCursor('of this', [-1, 0])])
    assert.throws(() => parseCursor(wrong, 'of this'), /none that an answer gave/)
})

test('what is held is found for fifteen minutes, and the oldest of many goes first', () => {
  let at = Date.parse('2031-05-06T10:00:00Z')
  const held = createHeld<number>(() => new Date(at))
  const first = held.hold(1)
  at += 14 * 60_000
  assert.equal(held.find(first), 1)
  at += 60_000
  assert.equal(held.find(first), null)
  const ids = Array.from({ length: 13 }, (_, nth) => held.hold(nth))
  assert.equal(held.find(ids[0]), null)
  assert.equal(held.find(ids[1]), 1)
  assert.equal(held.find('guessed'), null)
})
