import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { renderMarkdown, renderText, toComparisonView } from '../../src/present/index.ts'
import { BRIDGE_ARTICLES } from '../fixtures/bridge-articles.ts'
import { BRIDGE_COMPARISON } from '../fixtures/bridge-comparison.ts'

// The reports of the bridge as they should look. After a change that is meant, look at what
// `GOLDEN=write node --test test/golden/report.test.ts` makes of them, and keep it.

const view = toComparisonView(BRIDGE_COMPARISON, BRIDGE_ARTICLES)

const golden = (name: string, made: string) =>
  test(`${name} is as it was`, () => {
    const file = new URL(name, import.meta.url)
    if (process.env.GOLDEN === 'write') writeFileSync(file, made)
    assert.equal(made, readFileSync(file, 'utf8'))
  })

golden('bridge.txt', renderText(view, { width: 96, limit: null }))
golden('bridge.md', renderMarkdown(view))

test('the order of the articles makes no difference to what is shown', () => {
  const shuffled = toComparisonView(BRIDGE_COMPARISON, [...BRIDGE_ARTICLES].reverse())
  assert.deepEqual(shuffled, view)
})
