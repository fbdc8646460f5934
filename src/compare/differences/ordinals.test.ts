import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { openStory } from '../compare-readings.ts'
import { findOrdinalDisputes, rankOf } from './ordinals.ts'

function check(bodies: readonly string[], expected: readonly (readonly string[])[]): void {
  const readings = bodies.map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  assert.deepEqual(
    findOrdinalDisputes(openStory(readings)).map(({ positions }) =>
      positions.map(([{ value }]) => value),
    ),
    expected,
  )
}

const goal = (minute: string) =>
  `Striker Mika Sole scored again for Redholm in the ${minute} minute with a header.`

test('one goal in two minutes is a difference', () => {
  check([goal('67th'), goal('68th')], [['67th', '68th']])
})

test('one minute, or two things that are numbered, are none', () => {
  check([goal('67th'), goal('67th')], [])
  check([goal('sixth'), goal('6th')], [])
  check([goal('67th'), 'Rain fell on the fourth day of the regatta at Vell.'], [])
})

test('a minute that the other account gives as well is of another goal', () => {
  check([goal('67th'), `${goal('12th')} He scored with his left foot in the 67th minute.`], [])
})

test('ordinals are read as digits and as words', () => {
  assert.deepEqual(['67th', 'ninth', '2nd', 'minute', 'second'].map(rankOf), [67, 9, 2, null, null])
})
