import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../../app/english.ts'
import { parseArticle } from '../../../extract/parse-article.ts'

const check = (body: string, expected: readonly [string, number | null][]) =>
  test(`lengths in: ${body}`, () => {
    const { article, quantities } = loadEnglish().read(parseArticle({ source: 'a.txt', body }))
    assert.deepEqual(
      quantities.map(({ start, end, value }) => [article.text.slice(start, end), value]),
      expected,
    )
  })

check('The talks lasted two hours and 50 minutes.', [['two hours and 50 minutes', 10_200]])
check('She ran it in 3 hours 12 minutes.', [['3 hours 12 minutes', 11_520]])
check('He was away for nearly a year and two months.', [
  ['nearly a year and two months', 36_816_444],
])
check('She slept two hours and 90 minutes were lost.', [
  ['two hours', 7200],
  ['90 minutes', 5400],
])
check('They waited ten minutes, and three hours were lost.', [
  ['ten minutes', 600],
  ['three hours', 10_800],
])
