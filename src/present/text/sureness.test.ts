import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatSureness } from './sureness.ts'

test('only what is certain is 100 % sure', () => {
  check(1, '100 % sure')
  check(0.9988, 'over 99 % sure')
  check(0.994, '99 % sure')
  check(0.5, '50 % sure')
  check(0, '0 % sure')
})

function check(sureness: number, expected: string): void {
  assert.equal(formatSureness(sureness), expected)
}
