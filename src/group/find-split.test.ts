import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSplit } from './find-split.ts'
import { createEntry } from './window/entry.ts'
import { createVocabulary } from './window/vocabulary.ts'

const BLANK = {
  format: 'synoptic.fingerprint/1',
  publishedAt: null,
  terms: [],
  names: [],
  places: [],
  numbers: [],
  copy: [],
} as const

/** Articles named by their event: "x1", "x2", "y1". `likeness` is the log odds of two letters. */
function parting(articles: readonly string[], likeness: (a: string, b: string) => number): string {
  const vocabulary = createVocabulary()
  const members = articles.map((article) => createEntry(article, BLANK, vocabulary))
  const judge = {
    compare: (entry: { article: string }, others: readonly { article: string }[]) =>
      others.map((other) => likeness(entry.article[0], other.article[0])),
  }
  return findSplit(members, judge)
    .map(({ article }) => article)
    .join(' ')
}

const apart = (a: string, b: string) => (a === b ? 3 : -2)

test('two events in one story come apart, the earlier stays', () => {
  assert.equal(parting(['x1', 'y1', 'x2', 'y2'], apart), 'y1 y2')
})

test('one event stays whole', () => {
  assert.equal(parting(['x1', 'x2', 'x3', 'x4'], apart), '')
})

test('a lone article does not part: it may be the start of a turn', () => {
  assert.equal(parting(['x1', 'x2', 'x3', 'x4', 'y1'], apart), '')
})

test('events that are nearly as alike across as within stay together', () => {
  assert.equal(
    parting(['x1', 'y1', 'x2', 'y2'], (a, b) => (a === b ? 0.5 : -0.6)),
    '',
  )
})

test('three articles are too few to tell', () => {
  assert.equal(parting(['x1', 'y1', 'y2'], apart), '')
})
