import type { DatabaseSync } from 'node:sqlite'
import { type FeedKey, parseFeedName } from '../../model/followed.ts'
import type { FeedKeyTable } from '../desk-store.ts'

const COLUMNS = 'id, person, feed, made_at, used_at'

export function createFeedKeyTable(database: DatabaseSync): FeedKeyTable {
  const put = database.prepare(
    'insert or replace into feed_keys (id, hash, person, feed, made_at, used_at) values (?, ?, ?, ?, ?, ?)',
  )
  const find = database.prepare(`select ${COLUMNS} from feed_keys where hash = ?`)
  const use = database.prepare('update feed_keys set used_at = ? where id = ?')
  const list = database.prepare(
    `select ${COLUMNS} from feed_keys where person = ? order by made_at, id`,
  )
  const remove = database.prepare('delete from feed_keys where id = ?')
  return {
    put: async ({ id, person, feed, madeAt, usedAt }, hash) =>
      void put.run(id, hash, person, feed, madeAt, usedAt),
    async find(hash) {
      const row = find.get(hash)
      return row ? toKey(row) : null
    },
    use: async (id, at) => void use.run(at, id),
    list: async (person) => list.all(person).map(toKey),
    remove: async (id) => Number(remove.run(id).changes) > 0,
  }
}

export function toKey(row: Readonly<Record<string, unknown>>): FeedKey {
  const feed = parseFeedName(String(row.feed))
  if (feed === null) throw new Error(`a feed key of ${row.feed}`)
  return {
    id: String(row.id),
    person: String(row.person),
    feed,
    madeAt: String(row.made_at),
    usedAt: row.used_at === null ? null : String(row.used_at),
  }
}
