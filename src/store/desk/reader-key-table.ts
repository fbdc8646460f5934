import type { DatabaseSync } from 'node:sqlite'
import type { ReaderKeyTable } from '../desk-store.ts'

export function createReaderKeyTable(database: DatabaseSync): ReaderKeyTable {
  const put = database.prepare('insert or replace into reader_keys values (?, ?, ?, null)')
  const find = database.prepare('select person, used_at from reader_keys where hash = ?')
  const use = database.prepare('update reader_keys set used_at = ? where person = ?')
  const describe = database.prepare('select made_at, used_at from reader_keys where person = ?')
  const remove = database.prepare('delete from reader_keys where person = ?')
  const any = database.prepare('select 1 from reader_keys limit 1')
  return {
    areAny: async () => any.get() !== undefined,
    save: async (person, hash, at) => void put.run(person, hash, at),
    async find(hash) {
      const row = find.get(hash)
      return row ? { person: String(row.person), usedAt: toText(row.used_at) } : null
    },
    use: async (person, at) => void use.run(at, person),
    async describe(person) {
      const row = describe.get(person)
      return row ? { madeAt: String(row.made_at), usedAt: toText(row.used_at) } : null
    },
    remove: async (person) => remove.run(person).changes > 0,
  }
}

function toText(value: unknown): string | null {
  return value === null ? null : String(value)
}
