import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { OutletInStory, OutletLine } from '../../model/outlets.ts'
import type { CachedComparison, ComparisonCache } from '../comparison-cache.ts'
import { openComparisonCache } from './open-cache.ts'

let cache: ComparisonCache
beforeEach(() => {
  cache = openComparisonCache(':memory:')
})
afterEach(() => cache.close())

const line = (list: OutletLine['list'], article: string, other: string | null = null) => ({
  ...{ list, article, other, at: '2031-05-06T10:00:00Z', start: 3, end: 9 },
})
const did = (outlet: string, delay: number | null, ...lines: OutletLine[]): OutletInStory => ({
  ...{ outlet, articles: 1, figures: 2, delay, lines },
})

function save(story: string, articles: readonly string[], ...outlets: OutletInStory[]) {
  const summary = {
    ...{ title: null, accounts: articles.map((id) => [id]), hard: 0, soft: 0, facts: 0, quotes: 0 },
    ...{
      onlyHere: 0,
      brief: null,
      dispute: null,
      clashes: [],
      kinds: [],
      figures: [],
      people: [],
      places: [],
    },
  }
  const nothing = new Uint8Array()
  const made: CachedComparison = {
    ...{
      key: 'k',
      madeAt: '2031-05-06T10:00:00Z',
      summary,
      comparison: nothing,
      view: nothing,
      omits: nothing,
    },
  }
  cache.save(story, made, outlets)
}

test('what outlets did is summed over stories, and the median is the middle one', () => {
  const shares = line('copies', 'a2', 'Tollen Post')
  save(
    's1',
    ['a1', 'a2'],
    did('Tollen Post', 0, line('first', 'a1')),
    did('Marrow Echo', 40, shares),
  )
  save('s2', ['a3', 'a4'], did('Tollen Post', 7), did('Marrow Echo', 10, line('alone', 'a4')))
  save('s3', ['a5', 'a6'], did('Marrow Echo', null), did('Tollen Post', 90, line('first', 'a6')))
  assert.deepEqual(cache.outlets.find('Tollen Post'), {
    ...{ outlet: 'Tollen Post', stories: 3, articles: 3, copies: 0, first: 2, figures: 6 },
    ...{ alone: 0, spellings: 0, corrections: 0, delay: 7, delays: 3 },
  })
  const echo = cache.outlets.find('Marrow Echo')
  assert.deepEqual([echo?.copies, echo?.alone, echo?.delay, echo?.delays], [1, 1, 10, 2])
  assert.deepEqual(cache.outlets.listShared(), [
    { outlet: 'Marrow Echo', origin: 'Tollen Post', articles: 1 },
  ])
  const lines = cache.outlets.listLines('Tollen Post', 'first', 9)
  assert.deepEqual(
    lines.map(({ story, article }) => `${story} ${article}`),
    ['s3 a6', 's1 a1'],
  )
  assert.equal(cache.outlets.listLines('Tollen Post', 'first', 1).length, 1)
  assert.equal(cache.outlets.find('Nobody'), null)
})

test('a story that is compared again takes the place of what was counted of it', () => {
  const shares = line('copies', 'a2', 'Tollen Post')
  save(
    's1',
    ['a1', 'a2'],
    did('Tollen Post', 0),
    did('Marrow Echo', 5, shares, line('alone', 'a2')),
  )
  save('s1', ['a1', 'a2', 'a3'], did('Tollen Post', 0), did('Capital Wire', 9))
  assert.deepEqual(
    cache.outlets.list().map(({ outlet, stories }) => [outlet, stories]),
    [
      ['Capital Wire', 1],
      ['Tollen Post', 1],
    ],
  )
  assert.deepEqual(cache.outlets.listShared(), [])
  assert.deepEqual(cache.outlets.listLines('Marrow Echo', 'alone', 9), [])
})

test('an article is counted in the story that it was compared in last', () => {
  save('s1', ['a1', 'a2'], did('Tollen Post', 0), did('Marrow Echo', 5))
  save('s2', ['a3', 'a1'], did('Tollen Post', 0), did('Capital Wire', 5))
  assert.equal(cache.outlets.find('Tollen Post')?.stories, 1)
  assert.equal(cache.outlets.find('Marrow Echo'), null)
})
