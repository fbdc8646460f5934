import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderHits } from './render-hits.ts'
import { renderStories } from './render-stories.ts'
import { renderWhy } from './render-why.ts'

const NARROW = { width: 40, colour: false }
const WIDE = { width: 80, colour: false }

const story = { title: 'Barge strikes bridge', articles: 4, outlets: 3, accounts: 2 }
const times = { firstAt: '2031-03-04T08:00:00.000Z', lastAt: '2031-03-04T09:00:00.000Z' }

test('a narrow list of stories has only the accounts, so that no line breaks', () => {
  const lines = renderStories([{ id: 's1', ...story, ...times }], NARROW).split('\n')
  assert.deepEqual(lines.map((line) => line.trimEnd()).slice(0, 2), [
    'Story  Latest (UTC)      Accounts',
    's1     2031-03-04 09:00         2',
  ])
  assert.match(renderStories([{ id: 's1', ...story, ...times }], WIDE), /Outlets {2}Articles/)
})

const hit = { articleId: 'a1', outlet: null, publishedAt: null, storyId: null }

test('a headline that a snippet begins with is not said twice', () => {
  const snippet = 'Barge strikes bridge\n\nA barge struck the Marrow Bridge…'
  const marks = [
    { start: 0, end: 5 },
    { start: 24, end: 29 },
  ]
  assert.equal(
    renderHits([{ ...hit, title: 'Barge strikes bridge', snippet, marks }], WIDE),
    'a1 Barge strikes bridge\n  A barge struck the Marrow Bridge…\n',
  )
})

test('a snippet that begins like the headline and goes on is whole', () => {
  const snippet = 'Barge strikes again, says mayor.'
  assert.match(
    renderHits([{ ...hit, title: 'Barge strikes', snippet, marks: [] }], WIDE),
    /\n {2}Barge strikes again/,
  )
})

test('one name is told of as one', () => {
  const why = {
    article: { id: 'a2', title: 'Two' },
    story: { id: 's1', title: 'One' },
    sureness: 0.9,
    by: 'program',
    reasons: [
      { kind: 'name', text: 'Tollen' },
      { kind: 'number', text: '30' },
      { kind: 'number', text: '84' },
    ],
    near: [],
  } as const
  assert.match(renderWhy(why, WIDE), /the name Tollen\n {2}the numbers 30, 84/)
})
