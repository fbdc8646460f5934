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

test('of very much the last ten thousand are kept', async () => {
  const path = join(folder, 'desk.db')
  await openDeskStore(path).close()
  const database = new DatabaseSync(path)
  const put = database.prepare('insert into audit values (?, ?, ?)')
  const at = '2031-05-06T10:00:00.000Z'
  for (const id of [50, 51, 10_049]) put.run(id, at, JSON.stringify({ about: String(id) }))
  database.close()
  const store = openDeskStore(path)
  await store.audit.add(entry(at, 'new'))
  assert.deepEqual(
    (await store.audit.list({ limit: 10 })).map(({ id }) => id),
    [10_050, 10_049, 51],
  )
  await store.close()
})
