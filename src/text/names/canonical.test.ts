import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalWords } from './canonical.ts'

const cases: [string, string][] = [
  ['Doctor Ilse Harbin', 'ilse harbin'],
  ['Doctor Who', 'doctor who'],
  ['Mr. Harbin', 'harbin'],
  ['Ilse Harbin Sr.', 'ilse harbin sr'],
  ['Ministry of Tides', 'tides ministry'],
  ['U.S. Dept. of Tides', 'united states tides department'],
  ['University of Sarn', 'university of sarn'],
  ['Calif.', 'california'],
  ['N.Y.', 'new york'],
  ['Democrats', 'democratic party'],
  ['a Democrat', 'a democrat'],
  ['Washington, D.C.', 'washington'],
  ['Washington Holm', 'washington holm'],
]
for (const [name, expected] of cases)
  test(`${name} is compared as “${expected}”`, () =>
    assert.equal(canonicalWords(name).join(' '), expected))
