import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareLoaded } from '../../../app/compare-loaded.ts'
import { parseArticle } from '../../../extract/parse-article.ts'

/** The lengths on which two accounts differ, a list for each difference. */
function lengthsOf(one: string, other: string): string[][] {
  const articles = [one, other].map((body, index) => parseArticle({ source: `${index}.txt`, body }))
  const { differences } = compareLoaded(articles).comparison
  return differences
    .filter(({ kind }) => kind === 'duration')
    .map(({ positions }) => positions.map(({ value }) => value))
}

const check = (title: string, one: string, other: string, expected: string[][]) =>
  test(title, () => assert.deepEqual(lengthsOf(one, other), expected))

check(
  'the length of one meeting is found wherever an account tells it',
  'The two ministers met behind closed doors for more than four hours. Rain fell on the city all day.',
  'After a nearly three-hour meeting the ministers left the villa without a word to anyone.',
  [['nearly three-hour', 'more than four hours']],
)
check(
  'the lengths of two happenings are not set against each other',
  'The search of the lake lasted nine hours. The police will go on tomorrow.',
  'The mayor said that the council had talked for two hours about the budget.',
  [],
)
check(
  'a length behind a year is of another happening',
  'The ministers talked for four hours on Tuesday in the villa by the lake.',
  'Their predecessors came in 1998 and talked for two hours in the same villa by the lake.',
  [],
)
