import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import type { NewAuditEntry } from '../../model/audit.ts'
import { openDeskStore } from './open-desk-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-audit-'))
after(() => rmSync(folder, { recursive: true }))

const entry = (at: string, about: string): NewAuditEntry => ({
  ...{ at, about, who: 'Ada', door: 'desk', act: 'source-followed', story: null, source: null },
})

test('what was done is kept for a year, the latest first', () => {
  const store = openDeskStore(':memory:')
  store.audit.add(entry('2030-05-06T10:00:00.000Z', 'old'))
  store.audit.add(entry('2030-05-07T10:00:00.000Z', 'older'))
  store.audit.add(entry('2031-05-06T12:00:00.000Z', 'new'))
  const all = store.audit.list({ limit: 10 })
  assert.deepEqual(
    all.map(({ about }) => about),
    ['new', 'older'],
  )
  assert.deepEqual(store.audit.list({ limit: 1, before: all[0].id }), [all[1]])
  store.close()
})

test('of very much the last ten thousand are kept', () => {
  const path = join(folder, 'desk.db')
  openDeskStore(path).close()
  const database = new DatabaseSync(path)
  const put = database.prepare('insert into audit values (?, ?, ?)')
  const at = '2031-05-06T10:00:00.000Z'
  for (const id of [50, 51, 10_049]) put.run(id, at, JSON.stringify({ about: String(id) }))
  database.close()
  const store = openDeskStore(path)
  store.audit.add(entry(at, 'new'))
  assert.deepEqual(
    store.audit.list({ limit: 10 }).map(({ id }) => id),
    [10_050, 10_049, 51],
  )
  store.close()
})
