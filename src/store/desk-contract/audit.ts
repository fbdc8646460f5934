import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import type { NewAuditEntry } from '../../model/audit.ts'
import type { DeskStore } from '../desk-store.ts'
import type { OpenDesk } from './fixtures.ts'

const entry = (at: string, about: string): NewAuditEntry => ({
  ...{ at, about, who: 'Ada', door: 'desk', act: 'source-followed', story: null, source: null },
})

/** What was done that all see. */
export function describeAudit(open: OpenDesk): void {
  let store: DeskStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  test('what was done is kept for a year, the latest first', async () => {
    await store.audit.add(entry('2030-05-06T10:00:00.000Z', 'old'))
    await store.audit.add(entry('2030-05-07T10:00:00.000Z', 'older'))
    await store.audit.add(entry('2031-05-06T12:00:00.000Z', 'new'))
    const all = await store.audit.list({ limit: 10 })
    assert.deepEqual(
      all.map(({ about }) => about),
      ['new', 'older'],
    )
    assert.deepEqual(await store.audit.list({ limit: 1, before: all[0].id }), [all[1]])
  })
}
