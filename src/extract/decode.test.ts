import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from './decode.ts'

const TEXT = 'The café “Zoë” – 5 €'

function check(bytes: Uint8Array, text: string, encoding: string): void {
  const found = decode(bytes)
  assert.equal(found.text, text)
  assert.equal(found.encoding, encoding)
}

function wide(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

test('a byte order mark decides', () => {
  check(Buffer.from(`\uFEFF${TEXT}`), TEXT, 'utf-8')
  check(wide(TEXT, 'le', true), TEXT, 'utf-16le')
  check(wide(TEXT, 'be', true), TEXT, 'utf-16be')
})

test('without a mark the bytes decide', () => {
  check(Buffer.from(TEXT), TEXT, 'utf-8')
  check(wide('The old bridge at Wexmoor', 'le', false), 'The old bridge at Wexmoor', 'utf-16le')
  check(wide('The old bridge at Wexmoor', 'be', false), 'The old bridge at Wexmoor', 'utf-16be')
  check(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x94]), 'café “”', 'windows-1252')
  check(new Uint8Array(), '', 'utf-8')
})

test('a declared encoding is used unless the bytes are plain UTF-8', () => {
  const head = Buffer.from('<meta charset="windows-1251">')
  check(Buffer.concat([head, Uint8Array.from([0xcf, 0xf0])]), `${head}Пр`, 'windows-1251')
  check(Buffer.from(`${head}é`), `${head}é`, 'utf-8')
  const unknown = Buffer.from('<meta charset="no-such-charset">')
  check(Buffer.concat([unknown, Uint8Array.from([0xe9])]), `${unknown}é`, 'windows-1252')
})

test('a few broken bytes do not turn UTF-8 into something else', () => {
  const broken = Buffer.concat([Buffer.from('é'.repeat(2000)), Uint8Array.from([0xff])])
  assert.equal(decode(broken).encoding, 'utf-8')
})

test('what the server called the bytes outranks what they declare, but not what they are', () => {
  const bytes = Buffer.from('<meta charset="iso-8859-5">\xcc\xee\xf1\xf2', 'latin1')
  const text = (contentType: string | null) => decode(bytes, contentType).text.slice(-4)
  assert.equal(text('text/html; charset=windows-1251'), 'Мост')
  assert.equal(text('text/html; charset="windows-1251"'), 'Мост')
  assert.notEqual(text('text/html; charset=nonsense'), 'Мост')
  assert.notEqual(text(null), 'Мост')
  assert.equal(decode(Buffer.from(TEXT), 'text/html; charset=windows-1251').text, TEXT)
})
