import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ALONE } from '../../model/access.ts'
import { parseConfig } from '../config/parse-config.ts'
import { openHomeDesk } from './open-home-desk.ts'

const NOW = () => new Date('2026-03-02T09:00:00Z')

/** Rights hold nobody who may do everything. */
const skip = process.getuid?.() === 0 ? 'runs as root' : false

test('in a folder that may not be written the desk reads, and says so', { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-read-only-'))
  const database = join(folder, 'synoptic.db')
  const { settings } = parseConfig({ text: '', name: '', env: {} })
  const home = { home: { config: '', database }, settings, database, problems: [] }
  const first = await openHomeDesk(home, NOW)
  await first.desk.of(ALONE).personal.act('star', ['s1'])
  await first.desk.close()
  chmodSync(folder, 0o500)
  try {
    const { desk, remarks } = await openHomeDesk(home, NOW)
    assert.match(remarks.join(' '), /this desk only reads/)
    const { cards } = await desk.of(ALONE).readToday({ since: 'all', show: 'starred' })
    assert.equal(cards[0].id, 's1')
    const opened = await desk.comparisons.open('s1', 20_000)
    assert.equal(opened?.compared?.view.articles.length, 5)
    await desk.of(ALONE).personal.read('s1')
    await assert.rejects(desk.of(ALONE).personal.act('unstar', ['s1']), /readonly/)
    const job = desk.jobs.start('refresh', { sources: [] })
    assert.deepEqual([job.state, job.problem?.code], ['failed', 'read-only'])
    await desk.close()
  } finally {
    chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true })
  }
})
