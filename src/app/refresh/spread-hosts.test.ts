import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spreadHosts } from './spread-hosts.ts'

const check = (addresses: readonly string[], expected: readonly string[]) =>
  test(`${addresses.join(' ')} → ${expected.join(' ')}`, () => {
    assert.deepEqual(
      spreadHosts(addresses, (address) => address),
      expected,
    )
  })

check([], [])
check(['https://a.test/1', 'https://a.test/2'], ['https://a.test/1', 'https://a.test/2'])
check(
  ['https://a.test/1', 'https://a.test/2', 'https://a.test/3', 'https://b.test/1', '/folder'],
  ['https://a.test/1', 'https://b.test/1', '/folder', 'https://a.test/2', 'https://a.test/3'],
)
