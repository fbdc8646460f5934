import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ComparedArticle } from '../../model/comparison.ts'
import { formatSigla, labelAccounts, labelArticles, siglum } from './labels.ts'

const article = (id: string, outlet: string | null = null): ComparedArticle => ({
  id,
  outlet,
  source: `reports/${id}.txt`,
  title: null,
  publishedAt: null,
  language: 'en',
  words: 1,
  sha256: '',
})
const labelsOf = (articles: ComparedArticle[]) =>
  labelArticles(articles, [], new Map()).map(({ label }) => label)

test('sigla go on from Z as the columns of a spreadsheet do', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(siglum), [
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})

test('sets of sigla are read one by one, and as a range where many follow one another', () => {
  const articles = labelArticles(
    Array.from({ length: 30 }, (_, index) => article(`a${index}`)),
    [],
    new Map(),
  )
  const show = (...indices: number[]) => formatSigla(articles, indices)
  assert.equal(show(4, 0, 2, 0), 'A C E')
  assert.equal(show(0, 1, 2), 'A B C')
  assert.equal(show(0, 1, 2, 3, 25, 26, 28), 'A–D Z AA AC')
  assert.equal(show(), '')
})

test('a short label loses its article and its end', () => {
  const shorts = ['The Harbour Courier', 'Thessaly Post', 'Allgemeine Harbour Gazette'].map(
    (outlet) => labelArticles([article('a', outlet)], [], new Map())[0].short,
  )
  assert.deepEqual(shorts, ['Harbour Courier', 'Thessaly Post', 'Allgemeine Harb…'])
})

test('an article is labelled with its outlet, or with its file', () => {
  assert.deepEqual(labelsOf([article('a', 'Tollen Gazette'), article('b')]), [
    'Tollen Gazette',
    'b',
  ])
})

test('two articles of one outlet are told apart', () => {
  const articles = [article('a', 'Gazette'), article('b', 'Gazette'), article('c', 'Echo')]
  assert.deepEqual(labelsOf(articles), ['Gazette (1)', 'Gazette (2)', 'Echo'])
})

test('articles of one account stand together, in the order of the accounts', () => {
  const accounts = [
    { id: 'one', articles: ['c', 'a'], basis: '' },
    { id: 'two', articles: ['b'], basis: '' },
  ]
  const articles = labelArticles([article('a'), article('b'), article('c')], accounts, new Map())
  assert.deepEqual(
    articles.map(({ id, siglum, account }) => [id, siglum, account]),
    [
      ['a', 'A', 0],
      ['c', 'B', 0],
      ['b', 'C', 1],
    ],
  )
  assert.deepEqual(
    labelAccounts(accounts, articles).map(({ sigla, label }) => [sigla, label]),
    [
      ['AB', 'a + c'],
      ['C', 'b'],
    ],
  )
})
