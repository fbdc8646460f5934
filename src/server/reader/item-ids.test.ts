import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longId, numberOf, parseItemId } from './item-ids.ts'

const LONG = 'tag:google.com,2005:reader/item/'

for (const id of ['a1', 'a340', 's1', 's86']) {
  test(`${id} is the same in every spelling`, () => {
    const number = numberOf(id)
    const hex = number.toString(16).padStart(16, '0')
    for (const spelled of [longId(id), LONG + number.toString(16), hex, String(number)])
      assert.equal(parseItemId(spelled), id)
  })
}

test('sixteen digits are hexadecimal, fewer are decimal unless a letter is among them', () => {
  assert.equal(parseItemId('0000000000000010'), 'a16')
  assert.equal(parseItemId('10'), 'a10')
  assert.equal(parseItemId('1f'), 'a31')
  assert.equal(numberOf('s1'), 1_099_511_627_777)
})

test('a signed number is an item like any other, which is not there', () => {
  assert.match(parseItemId('-1'), /^s\d+$/)
})

for (const text of [
  '',
  'x',
  '12,13',
  '1e9x',
  `${LONG}`,
  `${LONG}zz`,
  '0x10',
  '-',
  ' 12',
  '9'.repeat(21),
  "1' or 1=1",
])
  test(`“${text}” is no item`, () => assert.throws(() => parseItemId(text), /number of no item/))
