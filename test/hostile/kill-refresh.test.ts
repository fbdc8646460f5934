import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killRefreshes } from './kill-refresh.ts'

test('a refresh that is killed loses nothing that was kept, and the next one goes on', async () => {
  const report = await killRefreshes({ kills: 2, seed: 7, feeds: 4, items: 12 })
  assert.equal(report.articles, 3 * 4 * 12)
})
