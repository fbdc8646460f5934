import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../app/english.ts'
import { compareArticles, parseArticle } from '../../index.ts'
import { toComparisonView } from './to-comparison-view.ts'
import type { BriefView } from './view.ts'

function briefOf(...bodies: readonly string[]): readonly BriefView[] {
  const articles = bodies.map((body, index) => parseArticle({ source: `paper-${index}.txt`, body }))
  return toComparisonView(compareArticles(articles, loadEnglish()), articles).brief
}

const SHORT = 'The talks in Velm lasted three hours, the mayor said.'
const LONG = 'The talks in Velm lasted five hours and ended without a deal.'
const SNOW = 'Heavy snow closed three mountain passes to all traffic for two weeks.'

test('a line that gives one of two values that exclude each other leads to the other', () => {
  const lines = briefOf(SHORT, LONG, SNOW)
  const told = lines.filter(({ text }) => text.includes('talks'))
  assert.ok(told.length > 0)
  for (const { disputes } of told) assert.equal(disputes.length, 1)
  for (const { text, disputes } of lines) if (text.includes('snow')) assert.deepEqual(disputes, [])
})

test('a line whose values nobody gives otherwise leads nowhere', () => {
  for (const { disputes } of briefOf(SHORT, LONG.replace('five', 'three'), SNOW))
    assert.deepEqual(disputes, [])
})
