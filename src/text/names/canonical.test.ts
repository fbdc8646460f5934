import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalWords } from './canonical.ts'

const cases: [string, string][] = [
  ['Doctor Ilse Harbin', 'ilse harbin'],
  ['Doctor Who', 'doctor who'],
  ['Mr. Harbin', 'harbin'],
]
for (const [name, expected] of cases)
  test(`${name} is compared as “${expected}”`, () =>
    assert.equal(canonicalWords(name).join(' '), expected))
