import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Failure, Summary } from '../app/refresh/tally.ts'
import { renderRefresh } from './refresh-report.ts'

const source = { id: 'f1', title: 'Bearer', address: 'https://bearer.test/feed' }
const RESTS = { code: 'put-off', message: 'bearer.test wants to be left alone for a while.' }

function summaryOf(failures: readonly Failure[], opened = 0): Summary {
  return {
    sources: { due: 1, asked: 1, changed: 1, failed: 0, moved: 0, gone: 0 },
    articles: { added: 1, updated: 0, known: 0, failed: failures.length },
    visited: 0,
    stories: { opened, grown: 0 },
    failures,
    stopped: false,
  }
}

test('articles of a source that failed in the same words are told of once', () => {
  const failures = ['/a-1', '/a-2', '/a-3'].map((article) => ({ source, article, problem: RESTS }))
  const other = { ...failures[0], problem: { code: 'x', message: 'It has no text.' } }
  assert.match(
    renderRefresh(summaryOf([...failures, other])),
    / {2}f1 {2}\/a-1\n {6}and 2 more\n {6}bearer\.test wants .+\n {2}f1 {2}\/a-1\n {6}It has no text/,
  )
})

test('one of a thing is told of as one', () => {
  assert.match(renderRefresh(summaryOf([], 1)), /1 source asked.+\n1 new article,.+ 1 story opened/)
  assert.match(renderRefresh(summaryOf([], 2)), /2 stories opened/)
})
