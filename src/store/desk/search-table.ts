import type { DatabaseSync } from 'node:sqlite'
import type { SavedSearch } from '../../model/desk.ts'
import type { SearchTable } from '../desk-store.ts'
import { inTransaction } from '../sqlite/transaction.ts'

/** A number that no search had before. */
const NEXT =
  '(select coalesce(max(id), 0) + 1 from (select id from searches union all select id from removed_searches))'

/** The searches that a person keeps, in the order in which they were kept. */
export function createSearchTable(database: DatabaseSync): (person: string) => SearchTable {
  const columns = 'id, name, query, looked_at'
  const all = database.prepare(`select ${columns} from searches where person = ? order by id`)
  const add = database.prepare(
    `insert into searches (id, person, name, query, looked_at) values (${NEXT}, ?, ?, ?, ?) returning ${columns}`,
  )
  const isTaken = database.prepare(
    'select 1 from searches where person = ? and name = ? and id is not ?',
  )
  const change = database.prepare(
    `update searches set name = coalesce(?, name), query = coalesce(?, query) where person = ? and id = ? returning ${columns}`,
  )
  const remove = database.prepare('delete from searches where person = ? and id = ?')
  const look = database.prepare('update searches set looked_at = ? where person = ? and id = ?')
  return (person) => ({
    list: async () => all.all(person).flatMap((row) => toSearch(row) ?? []),
    async add(name, query, at, most) {
      let added: SavedSearch | 'taken' | 'full' | null = null
      inTransaction(database, () => {
        if (isTaken.get(person, name, null)) added = 'taken'
        else if (all.all(person).length >= most) added = 'full'
        else added = toSearch(add.get(person, name, query, at))
      })
      return added ?? 'full'
    },
    async change(id, { name = null, query = null }) {
      let changed: SavedSearch | 'taken' | null = null
      inTransaction(database, () => {
        const row = isTaken.get(person, name, id) ? null : change.get(name, query, person, id)
        changed = row === null ? 'taken' : toSearch(row)
      })
      return changed
    },
    remove: async (id) => Number(remove.run(person, id).changes) > 0,
    look: async (id, at) => void look.run(at, person, id),
  })
}

/** Tells whether there was a search of an id that was removed. */
export function createRemovedSearches(database: DatabaseSync): (id: string) => Promise<boolean> {
  const find = database.prepare('select 1 from removed_searches where id = ?')
  return async (id) => find.get(id) !== undefined
}

export function toSearch(
  row: Readonly<Record<string, unknown>> | null | undefined,
): SavedSearch | null {
  if (!row) return null
  const { id, name, query, looked_at } = row
  const lookedAt = looked_at === null ? null : String(looked_at)
  return { id: String(id), name: String(name), query: String(query), lookedAt }
}
