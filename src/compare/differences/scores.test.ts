import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { openStory } from '../compare-readings.ts'
import { findScoreDisputes } from './scores.ts'

function check(bodies: readonly string[], expected: readonly (readonly string[])[]): void {
  const readings = bodies.map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  assert.deepEqual(
    findScoreDisputes(openStory(readings)).map(({ positions }) =>
      positions.map(([{ value }]) => value),
    ),
    expected,
  )
}

const win = (score: string) =>
  `Redholm Rovers beat Kestrel City ${score} on Saturday night to reach the final of the Union Cup.`
const vote = (votes: string) =>
  `The Supreme Court of Elmark ruled ${votes} on Tuesday that the smelter's permit was unlawful.`

test('two results of one game are a difference, however the words go', () => {
  check([win('3-1'), win('3-2')], [['3-1', '3-2']])
  check([vote('by five votes to four'), vote('6-3')], [['five votes to four', '6-3']])
})

test('one result in two ways of writing is none', () => {
  check([win('3-1'), win('3-1')], [])
  check([vote('by five votes to four'), vote('5-4')], [])
})

test('a score that the other account gives too, or one at half-time, is none', () => {
  check([win('3-1'), `${win('3-2')} It had been 3-1 an hour into the night.`], [])
  check([win('3-1'), `Redholm Rovers led Kestrel City 2-1 on Saturday night at half-time.`], [])
})
