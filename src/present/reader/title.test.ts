import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainTitle } from './title.ts'

const cases = [
  ['Fish & chips at 4 > 3', 'Fish & chips at 4 > 3'],
  [`"It's raining", B&B owners say`, `"It's raining", B&B owners say`],
  ['<b>Bold</b> plan', '&lt;b>Bold&lt;/b> plan'],
  ['A &lt;b&gt; in a headline', 'A &amp;lt;b&amp;gt; in a headline'],
  ['&#60;script&#x3e;', '&amp;#60;script&amp;#x3e;'],
  ['turned \u202eround', 'turned [U+202E]round'],
] as const

for (const [given, expected] of cases)
  test(`${given} is told as ${expected}`, () => assert.equal(plainTitle(given), expected))
