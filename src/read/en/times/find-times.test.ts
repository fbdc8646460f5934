import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPhraseTerms } from '../phrase-terms.ts'
import { findTimes } from './find-times.ts'

/** Reads one sentence written on a Saturday and lists its times as "words = value". */
function check(
  text: string,
  expected: readonly string[],
  publishedAt: string | null = '2031-03-15',
) {
  const block = { start: 0, end: text.length, role: 'paragraph' } as const
  const article = {
    id: 'a',
    source: 'a.txt',
    outlet: null,
    title: null,
    byline: null,
    publishedAt,
    language: 'en',
    url: null,
    text,
    blocks: [block],
    notes: [],
  }
  const sentence = { start: 0, end: text.length, firstToken: 0, endToken: 0, block: 0 }
  const times = findTimes(article, [sentence], findPhraseTerms(text))
  assert.deepEqual(
    times.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`),
    expected,
  )
}

test('a weekday is the nearest one past', () => {
  check('The dam burst on Friday.', ['Friday = 2031-03-14'])
  check('The dam burst on Saturday morning.', ['Saturday morning = 2031-03-15TMO'])
  check('The dam burst last Saturday.', ['last Saturday = 2031-03-08'])
})

test('a weekday lies ahead where the sentence looks ahead', () => {
  check('The council will vote on Tuesday.', ['Tuesday = 2031-03-18'])
  check('The council votes next Tuesday.', ['next Tuesday = 2031-03-18'])
})

test('a weekday has no day without a date of writing', () => {
  check('The dam burst on Friday.', ['Friday = XXXX-WXX-5'], null)
})

test('dates are read in either order', () => {
  check('It opened on March 5, 2030.', ['March 5, 2030 = 2030-03-05'])
  check('It opened on 5 March 2030.', ['5 March 2030 = 2030-03-05'])
  check('It opened on Friday, Feb. 7.', ['Friday, Feb. 7 = 2031-02-07'])
  check('It ran from Jan. 5-7.', ['Jan. 5-7 = 2031-01-05/2031-01-07'])
})

test('names and verbs that look like months are none', () => {
  check('Mrs May said the band may march.', [])
  check('Augusta Marchetti sat in the sun.', [])
})

test('durations keep halves and hedges', () => {
  check('It took more than 2½ hours.', ['more than 2½ hours = PT2H30M'])
  check('It took about 2 1/2 half hours.', ['about 2 1/2 half hours = PT2H30M'])
  check('A nearly three-hour siege.', ['nearly three-hour = PT3H'])
  check('It took two hours and ten minutes.', ['two hours and ten minutes = PT2H10M'])
})

test('ages and rates are no durations', () => {
  check('A 22-year-old woman and a six-year-old.', [])
  check('The clinic sees her three times a day.', [])
})
