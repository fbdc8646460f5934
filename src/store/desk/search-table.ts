import type { DatabaseSync } from 'node:sqlite'
import type { SavedSearch } from '../../model/desk.ts'
import type { SearchTable } from '../desk-store.ts'

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
  const change = database.prepare(
    `update searches set name = ?, query = ? where person = ? and id = ? returning ${columns}`,
  )
  const remove = database.prepare('delete from searches where person = ? and id = ?')
  const look = database.prepare('update searches set looked_at = ? where person = ? and id = ?')
  return (person) => ({
    list: () => all.all(person).map(toSearch),
    add: (name, query, at) => toSearch(add.get(person, name, query, at)),
    change: (id, name, query) => toSearch(change.get(name, query, person, id)),
    remove: (id) => Number(remove.run(person, id).changes) > 0,
    look: (id, at) => void look.run(at, person, id),
  })
}

/** Tells whether there was a search of an id that was removed. */
export function createRemovedSearches(database: DatabaseSync): (id: string) => boolean {
  const find = database.prepare('select 1 from removed_searches where id = ?')
  return (id) => find.get(id) !== undefined
}

type Row = ReturnType<ReturnType<DatabaseSync['prepare']>['get']>

function toSearch(row: Row): SavedSearch {
  if (!row) throw new Error('there is no such search')
  const { id, name, query, looked_at } = row
  const lookedAt = looked_at === null ? null : String(looked_at)
  return { id: String(id), name: String(name), query: String(query), lookedAt }
}
