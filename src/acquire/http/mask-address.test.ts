import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskAddress } from './mask-address.ts'

const check = (address: string, shown: string) =>
  test(`${address} is shown as ${shown}`, () => assert.equal(maskAddress(address), shown))

check('https://example.org/feed', 'https://example.org/feed')
check('https://example.org/', 'https://example.org/')
check('http://example.org:8080/a/b?page=2#c', 'http://example.org:8080/a/b?page=2')
check('https://user:secret@example.org/feed', 'https://…@example.org/feed')
check('https://example.org/feed?token=abc', 'https://example.org/feed?token=…')
check('https://example.org/feed?api_key=abc&lang=en', 'https://example.org/feed?api_key=…&lang=en')
check('https://example.org/feed?access-token=abc', 'https://example.org/feed?access-token=…')
check('https://example.org/feed?keyword=trade', 'https://example.org/feed?keyword=trade')
check('https://example.org/feed?author=ann', 'https://example.org/feed?author=ann')
check('https://example.org/feed?u=Zm9vYmFyMTIzNDU2Nzg5MA', 'https://example.org/feed?u=…')
check('https://example.org/u/3f9a8c7b6d5e4f3a2b1c0d/feed', 'https://example.org/u/…/feed')
check(
  'https://example.org/2026/two-killed-in-42-storms-at-sea',
  'https://example.org/2026/two-killed-in-42-storms-at-sea',
)
check('mailto:ann@example.org', 'mailto:ann@example.org')
check('not an address //user:secret@example.org', 'not an address //…@example.org')
check(`https://example.org/${'a'.repeat(500)}`, `https://example.org/${'a'.repeat(179)}…`)
