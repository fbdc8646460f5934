import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../../app/english.ts'
import { parseArticle } from '../../../extract/parse-article.ts'
import { openStory } from '../../compare-readings.ts'
import { findFigureDisputes } from './find-figures.ts'

function check(bodies: readonly string[], expected: readonly (readonly string[])[]): void {
  const readings = bodies.map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  assert.deepEqual(
    findFigureDisputes(openStory(readings)).map(({ positions }) =>
      positions.map(([{ value }]) => value),
    ),
    expected,
  )
}

test('the crowd of one game is one number, whatever words it comes in', () => {
  check(
    ['About 38,000 people watched.', 'The attendance was 41,020.'],
    [['About 38,000', '41,020']],
  )
})

test('a part is set against a part, and not against its whole', () => {
  check(
    ['Ten of the eleven tram lines were closed.', 'Nine tram lines were closed on Friday.'],
    [['Nine', 'Ten']],
  )
})

test('one number in two sizes is a slip worth showing', () => {
  const lead = (amount: string) =>
    `Doctors found ${amount} of lead in the water of the village well.`
  check([lead('12 milligrams'), lead('12 grams')], [['12 milligrams', '12 grams']])
  check([lead('12 milligrams'), lead('70 grams')], [])
})

test('the length of a hearing is told with two verbs', () => {
  check(
    ['The hearing lasted 11 days.', 'The court heard arguments for twelve days.'],
    [['11 days', 'twelve days']],
  )
})

test('sizes that name variants, records and times after something are none', () => {
  const screens = 'The 11-inch and 13-inch screens are sold in Vell.'
  check([screens, 'The 15-inch and 17-inch screens are sold in Vell.'], [])
  check(['Vell ended the season with 2-14.', 'Vell ended the season with 3-13.'], [])
  check(['The dam broke two years after the flood.', 'The dam broke the flood for 20 years.'], [])
})
