import type { DatabaseSync } from 'node:sqlite'
import { SCOPES, type Token } from '../../model/access.ts'
import type { TokenTable } from '../desk-store.ts'

const COLUMNS = 'id, person, name, scopes, made_at, used_at'

export function createTokenTable(database: DatabaseSync): TokenTable {
  const add = database.prepare(
    `insert into tokens (id, hash, person, name, scopes, made_at, used_at) select ?1, ?2, ?3, ?4, ?5, ?6, ?7
    where (select count(*) from tokens where person = ?3) < ?8`,
  )
  const find = database.prepare(`select ${COLUMNS} from tokens where hash = ?`)
  const use = database.prepare('update tokens set used_at = ? where id = ?')
  const list = database.prepare(
    `select ${COLUMNS} from tokens where person = ? order by made_at, id`,
  )
  const remove = database.prepare('delete from tokens where id = ?')
  return {
    add: async ({ id, person, name, scopes, madeAt, usedAt }, hash, most) =>
      add.run(id, hash, person, name, scopes.join(' '), madeAt, usedAt, most).changes > 0,
    async find(hash) {
      const row = find.get(hash)
      return row ? toToken(row) : null
    },
    use: async (id, at) => void use.run(at, id),
    list: async (person) => list.all(person).map(toToken),
    remove: async (id) => remove.run(id).changes > 0,
  }
}

export function toToken(row: Readonly<Record<string, unknown>>): Token {
  const scopes = new Set(String(row.scopes).split(' '))
  return {
    id: String(row.id),
    person: String(row.person),
    name: String(row.name),
    scopes: SCOPES.filter((scope) => scopes.has(scope)),
    madeAt: String(row.made_at),
    usedAt: row.used_at === null ? null : String(row.used_at),
  }
}
