import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../model/article.ts'
import { plainArticle } from '../../model/article.ts'
import type { Difference } from '../../model/comparison.ts'
import { viewDifference } from './differences.ts'
import { labelArticles } from './labels.ts'
import { createPlaces } from './places.ts'

type Told = readonly [value: string, low: number, at: string | null]

/** The series of a difference in which each article prints one value. */
function seriesOf(told: readonly Told[], change: Partial<Difference> = {}) {
  const articles: Article[] = told.map(([value, , at], nth) => {
    const text = `The count stands at ${value} now.`
    return { ...plainArticle(text, { outlet: `Outlet ${nth}`, publishedAt: at }), id: `a${nth}` }
  })
  const compared = articles.map(({ id, source, outlet, title, publishedAt, language }) => {
    return {
      id,
      source,
      outlet,
      title,
      publishedAt,
      language,
      words: 6,
      sha256: '',
      corrections: [],
    }
  })
  const texts = new Map(articles.map((article) => [article.id, article]))
  const labelled = labelArticles(compared, [], texts)
  const difference: Difference = {
    ...{ id: 'd', kind: 'number', about: 'count', compatible: false, relation: 'hard' },
    selfContradicting: [],
    positions: told.map(([value, low], nth) => {
      const { id, text } = articles[nth]
      const passage = { article: id, start: 0, end: text.length, text }
      const normalized = { low, high: low, unit: null }
      return { value, normalized, accounts: 1, statements: [passage], values: [] }
    }),
    ...change,
  }
  return viewDifference(difference, 0, createPlaces(labelled, texts), labelled).series
}

const DAYS = ['2031-02-01', '2031-02-02T06:00:00Z', '2031-02-03'] as const
const told = (...numbers: number[]): Told[] =>
  numbers.map((number, nth) => [String(number), number, DAYS[nth]])

const check = (title: string, told: readonly Told[], expected: string | null, change = {}) =>
  test(title, () => assert.equal(seriesOf(told, change)?.direction ?? null, expected))

check('a count that rises from report to report is a series', told(8, 12, 15), 'up')
check('so is one that falls', told(40, 23, 19), 'down')
check('one that stands still in between still rises', told(8, 8, 15), 'up')
check('one that goes up and down is none', told(8, 15, 12), null)
check('one that goes nowhere is none', told(8, 8, 8), null)
check('two reports are too few to tell', told(8, 12), null)
check('but for what the comparison says grew', told(8, 12), 'up', { relation: 'newer' })
check('days that are not known are no steps', [['8', 8, null], ...told(9, 12)], null)
check('what is rounded in between did not move', told(8, 12, 15), null, { relation: 'rounded' })
check('a date is no count', told(8, 12, 15), null, { kind: 'date' })

test('two values of one time stand in their order, and the steps go by time', () => {
  const series = seriesOf([
    ['fifteen', 15, DAYS[2]],
    ['nine', 9, DAYS[0]],
    ['eleven', 11, DAYS[1]],
    ['eight', 8, DAYS[0]],
  ])
  assert.deepEqual(
    series?.steps.map(({ value, at }) => [value, at]),
    [
      ['eight', DAYS[0]],
      ['nine', DAYS[0]],
      ['eleven', DAYS[1]],
      ['fifteen', DAYS[2]],
    ],
  )
})
