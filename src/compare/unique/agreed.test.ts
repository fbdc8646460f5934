import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventStory } from '../invented-story.ts'
import { agreedFinder } from './agreed.ts'

const TEXT = 'Lorries were banned from the bridge and buses went round by the mill.'
const story = inventStory([TEXT])
const AGREED = { article: 'paper-1', start: 0, end: 35, text: TEXT.slice(0, 35) }
const agreement = {
  id: 'agreement-1',
  statement: AGREED,
  statements: [AGREED],
  accounts: 2,
  attributedTo: [],
}

function check(at: readonly [number, number], news: { numbers?: number; fresh?: number }): boolean {
  const [start, end] = at
  const detail = { id: 0, reading: 0, sentence: 0, start, end, total: 20 }
  const counts = { fresh: 9, numbers: 0, times: 0, names: 0, ...news }
  return agreedFinder(story, [agreement])({ ...detail, ...counts })
}

test('a detail that stands in an agreement is no detail of one account', () => {
  assert.equal(check([0, 35], {}), true)
})

test('what stands beside it, is mostly new or adds a number is one', () => {
  assert.equal(check([40, TEXT.length], {}), false)
  assert.equal(check([0, 35], { fresh: 15 }), false)
  assert.equal(check([0, 35], { numbers: 1 }), false)
})
