import type { DatabaseSync } from 'node:sqlite'
import type { AuditEntry, NewAuditEntry } from '../../model/audit.ts'
import type { AuditTable } from '../desk-store.ts'
import { inTransaction } from '../sqlite/transaction.ts'

/** Entries that are kept, and for how long in milliseconds: whichever is less. */
export const MOST = 10_000
export const LONGEST = 365 * 86_400_000

export function createAuditTable(database: DatabaseSync): AuditTable {
  const add = database.prepare('insert into audit (at, entry) values (?, ?)')
  const prune = database.prepare('delete from audit where at < ? or id <= ?')
  const list = database.prepare(
    'select id, at, entry from audit where id < ? order by id desc limit ?',
  )
  return {
    async add({ at, ...entry }) {
      inTransaction(database, () => {
        const { lastInsertRowid } = add.run(at, JSON.stringify(entry))
        const oldest = new Date(Date.parse(at) - LONGEST).toISOString()
        prune.run(oldest, Number(lastInsertRowid) - MOST)
      })
    },
    list: async ({ before = Number.MAX_SAFE_INTEGER, limit }) =>
      list.all(before, limit).map(toEntry),
  }
}

export function toEntry({ id, at, entry }: Readonly<Record<string, unknown>>): AuditEntry {
  // What we wrote ourselves, so its shape is known.
  const kept: Omit<NewAuditEntry, 'at'> = JSON.parse(String(entry))
  return { id: Number(id), at: String(at), ...kept }
}
