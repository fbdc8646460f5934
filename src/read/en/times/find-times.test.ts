import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainArticle } from '../../../model/article.ts'
import { findPhraseTerms } from '../phrase-terms.ts'
import { findTimes } from './find-times.ts'

/** Reads one sentence written on a Saturday and lists its times as "words = value". */
function check(
  text: string,
  expected: readonly string[],
  publishedAt: string | null = '2031-03-15',
) {
  const article = plainArticle(text, { publishedAt })
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

test('what somebody hopes to do lies ahead; a hope is none, nor is what was done', () => {
  check('She said she hoped to open the harbour on Tuesday.', ['Tuesday = 2031-03-18'])
  check('They plan to meet on Tuesday.', ['Tuesday = 2031-03-18'])
  check('She spoke of her hope on Tuesday.', ['Tuesday = 2031-03-11'])
  check('The crew tried to open the harbour on Tuesday.', ['Tuesday = 2031-03-11'])
})

test('a weekday has no day without a date of writing', () => {
  check('The dam burst on Friday.', ['Friday = XXXX-WXX-5'], null)
})

test('dates are read in either order', () => {
  check('It opened on March 5, 2030.', ['March 5, 2030 = 2030-03-05'])
  check('It opened on 5 March 2030.', ['5 March 2030 = 2030-03-05'])
  check('It opened on Friday, Feb. 7.', ['Friday, Feb. 7 = 2031-02-07'])
  check('It ran from Jan. 5-7.', ['Jan. 5-7 = 2031-01-05/2031-01-07'])
  check('It opened on 2030-03-05.', ['2030-03-05 = 2030-03-05'])
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

test('amounts of time before now or then are dates', () => {
  check('It burned two days ago.', ['two days ago = 2031-03-13'])
  check('It burned on March 3. Two days earlier it flooded.', [
    'March 3 = 2031-03-03',
    'Two days earlier = 2031-03-01',
  ])
  check('It burned about three years ago.', ['about three years ago = 2028'])
  check('It burned two days before the vote.', ['two days = P2D'])
})

test('last, this and next count from the day of writing', () => {
  check('It burned last week.', ['last week = 2031-W10'])
  check('It burned this morning.', ['this morning = 2031-03-15TMO'])
  check('It burned last August and opens next June.', [
    'last August = 2030-08',
    'next June = 2031-06',
  ])
  check('It burned over the past 24 hours.', ['the past 24 hours = PT24H'])
})

test('a month may say its year in words', () => {
  check('It burned in April last year.', ['April last year = 2030-04'])
  check('It ends in October of next year.', ['October of next year = 2032-10'])
})

test('a month without a year is the one nearest past, unless the sentence looks ahead', () => {
  check('It was built in November.', ['November = 2030-11'])
  check('It will open in November.', ['November = 2031-11'])
})

test('clock times take the day that is named beside them', () => {
  check('It burned at 10:30 a.m. on Thursday.', [
    '10:30 a.m. = 2031-03-13T10:30',
    'Thursday = 2031-03-13',
  ])
  check('It burned at 3 p.m. Friday.', ['3 p.m. Friday = 2031-03-14T15:00'])
  check('It burned at 1930 GMT.', ['1930 GMT = 2031-03-15T19:30Z'])
  check('It burned at five o’clock.', ['five o’clock = 2031-03-15T05:00'])
})

test('parts of a day join the day that they are of', () => {
  check('It burned on the morning of March 5.', ['the morning of March 5 = 2031-03-05TMO'])
  check('In the early hours of Saturday it burned.', [
    'the early hours of Saturday = 2031-03-15TMO',
  ])
})

test('years are told from amounts', () => {
  check('The 2018 vote and the 1990s.', ['2018 = 2018', '1990s = 199'])
  check('Since 1745 and in 2019-20.', ['1745 = 1745', '2019-20 = 2019/2020'])
  check('It drew 2000 people and 1,990 dogs.', [])
})

test('parts of a year have values of their own', () => {
  check('In the third quarter of 2029.', ['the third quarter of 2029 = 2029-Q3'])
  check('In the first half of this year.', ['the first half of this year = 2031-H1'])
  check('In summer 2029.', ['summer 2029 = 2029-SU'])
})

test('holidays are days', () => {
  check('It burned on Christmas Eve.', ['Christmas Eve = 2030-12-24'])
  check('It burned on Easter Sunday 2030.', ['Easter Sunday 2030 = 2030-04-21'])
})

test('repeated times are sets', () => {
  check('It opens every day and on Mondays.', ['every day = P1D', 'Mondays = XXXX-WXX-1'])
  check('She reads the Daily Orb.', [])
})

test('words of order are no times of their own', () => {
  check('Soon after the fire it rained.', [])
  check('It stands to this day.', [])
})

test('names that contain a day are no days', () => {
  check('Black Friday sales filled the Sunday Times.', [])
})
