import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPhraseTerms } from '../phrase-terms.ts'
import { findQuantities } from './find-quantities.ts'

/** Reads one sentence and lists its quantities as "words = low..high unit thing". */
function check(text: string, expected: readonly string[]) {
  const block = { start: 0, end: text.length, role: 'paragraph' } as const
  const article = {
    id: 'a',
    source: 'a.txt',
    outlet: null,
    title: null,
    byline: null,
    publishedAt: null,
    language: 'en',
    url: null,
    text,
    blocks: [block],
    notes: [],
  }
  const sentence = { start: 0, end: text.length, firstToken: 0, endToken: 0, block: 0 }
  const quantities = findQuantities(article, [sentence], findPhraseTerms(text), [])
  assert.deepEqual(
    quantities.map(({ start, end, low, high, unit, thing }) => {
      const range = low === high ? `${low}` : `${low}..${high}`
      return [text.slice(start, end), '=', range, unit, thing]
        .filter((part) => part !== null)
        .join(' ')
    }),
    expected,
  )
}

test('a count knows the thing it counts', () => {
  check('24 people dead', ['24 = 24 person'])
  check('Three bank workers fled.', ['Three = 3 worker'])
  check('Dozens of reporters came.', ['Dozens = 24..120 reporter'])
})

test('a count without a noun has no thing', () => {
  check('It killed at least three.', ['at least three = 3..Infinity'])
  check('14 trapped under debris', ['14 = 14'])
})

test('money is read with its magnitude and currency', () => {
  check('a deal worth $1.2bn', ['$1.2bn = 1200000000 USD'])
  check('a loan of 110 billion euros', ['110 billion euros = 110000000000 EUR'])
  check('a fine of £350m', ['£350m = 350000000 GBP'])
})

test('measures are turned into base units', () => {
  check('100km from the coast', ['100km = 100000 metre'])
  check('a nearly three-hour siege', ['nearly three-hour = 9720..10800 second'])
})

test('names and codes with numbers are no amounts', () => {
  check('The F-22 and the B-2s left No 10 after a three-on-three.', [])
  check('Article 5 and Flight 370', [])
})
