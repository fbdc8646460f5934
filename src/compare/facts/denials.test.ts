import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { parseArticle } from '../../extract/parse-article.ts'
import { openStory } from '../compare-readings.ts'
import { denialRemover } from './denials.ts'

/** How many of two passages are left when each is held against the other. */
function check(a: string, b: string, expected: number): void {
  const readings = [a, b].map((body, index) =>
    loadEnglish().read(parseArticle({ source: `${index}.txt`, body })),
  )
  const parts = readings.map(({ article }, reading) => ({
    reading,
    sentence: 0,
    span: { start: 0, end: article.text.length },
    statement: reading,
    support: 1,
    isFurther: false,
  }))
  assert.equal(
    denialRemover(openStory(readings))({ parts, core: new Int32Array(), score: 1 }).parts.length,
    expected,
  )
}

test('a denial takes a statement out', () => {
  check('Two men were arrested at the depot.', 'No one was arrested at the depot.', 1)
  check('The board sold the mill.', 'The board has not sold the mill.', 1)
  check('A strike by drivers closed the line.', 'The city denied that drivers were on strike.', 1)
})

test('two denials agree', () => {
  check('The terms were not disclosed.', 'The firm did not disclose the terms.', 2)
  check('The ministry had not weighed the harm.', 'The ministry failed to weigh the harm.', 2)
})

test('what is denied of something else, or not denied at all, stays', () => {
  check('The city offered four crowns.', 'The city would not raise its offer of four crowns.', 2)
  check('The board sold the mill.', 'The board rejected calls to keep the mill that it sold.', 2)
  check('She sang in the hall.', 'It was not the first time that she sang in the hall.', 2)
  check('The strike goes on until Friday.', 'The strike will not go on beyond Friday.', 2)
  check('The mill employs 30 people.', 'The mill employs no more than 30 people.', 2)
})
