import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killDesk } from './kill-desk.ts'

test('a desk that is killed has lost nothing that it acknowledged', async () => {
  const report = await killDesk({ kills: 2, seed: 4, items: 10 })
  assert.equal(report.kills, 2)
  assert.ok(report.acts > 3, JSON.stringify(report))
})
