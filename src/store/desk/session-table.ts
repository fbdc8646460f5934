import type { DatabaseSync } from 'node:sqlite'
import type { Session } from '../../model/access.ts'
import type { SessionTable } from '../desk-store.ts'

const COLUMNS = 'id, person, made_at, used_at, ends_at, agent'

export function createSessionTable(database: DatabaseSync): SessionTable {
  const add = database.prepare(
    `insert into sessions (id, hash, person, made_at, used_at, ends_at, agent) select ?1, ?2, ?3, ?4, ?5, ?6, ?7
    where exists (select 1 from people where id = ?3 and password = ?8)`,
  )
  const find = database.prepare(`select ${COLUMNS} from sessions where hash = ?`)
  const use = database.prepare('update sessions set used_at = ? where id = ?')
  const list = database.prepare(
    `select ${COLUMNS} from sessions where person = ? order by used_at desc, id`,
  )
  const remove = database.prepare('delete from sessions where id = ?')
  const prune = database.prepare('delete from sessions where ends_at <= ?')
  return {
    add: async ({ id, person, madeAt, usedAt, endsAt, agent }, hash, password) =>
      add.run(id, hash, person, madeAt, usedAt, endsAt, agent, password).changes > 0,
    async find(hash) {
      const row = find.get(hash)
      return row ? toSession(row) : null
    },
    use: async (id, at) => void use.run(at, id),
    list: async (person) => list.all(person).map(toSession),
    remove: async (id) => remove.run(id).changes > 0,
    prune: async (at) => void prune.run(at),
  }
}

export function toSession(row: Readonly<Record<string, unknown>>): Session {
  return {
    id: String(row.id),
    person: String(row.person),
    madeAt: String(row.made_at),
    usedAt: String(row.used_at),
    endsAt: String(row.ends_at),
    agent: String(row.agent),
  }
}
