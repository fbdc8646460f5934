import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { type Person, ROLES, type Role } from '../../model/access.ts'
import type { PersonTable } from '../desk-store.ts'
import { inTransaction } from './transaction.ts'

export function createPersonTable(database: DatabaseSync): PersonTable {
  const list = database.prepare('select id, name, role from people order by folded')
  const find = database.prepare('select id, name, role from people where id = ?')
  const findByName = database.prepare(
    'select id, name, role, password from people where folded = ?',
  )
  const add = database.prepare('insert or ignore into people values (?, ?, ?, ?, ?, ?)')
  const setRole = database.prepare('update people set role = ? where id = ?')
  const setPassword = database.prepare('update people set password = ? where id = ?')
  const endAll = ['sessions', 'tokens'].map((table) =>
    database.prepare(`delete from ${table} where person = ?`),
  )
  const remove = database.prepare('delete from people where id = ?')
  return {
    list: () => list.all().map(toPerson),
    find(id) {
      const row = find.get(id)
      return row ? toPerson(row) : null
    },
    findByName(name) {
      const row = findByName.get(fold(name))
      return row ? { person: toPerson(row), password: String(row.password) } : null
    },
    add: ({ id, name, role }, password, at) =>
      add.run(id, name, fold(name), role, password, at).changes > 0,
    setRole: (id, role) => void setRole.run(role, id),
    setPassword(id, password) {
      inTransaction(database, () => {
        setPassword.run(password, id)
        for (const statement of endAll) statement.run(id)
      })
    },
    remove: (id) => remove.run(id).changes > 0,
  }
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

function toPerson({ id, name, role }: Record<string, SQLOutputValue>): Person {
  return { id: String(id), name: String(name), role: toRole(role) }
}

/** What is not known may least. */
function toRole(text: SQLOutputValue): Role {
  return ROLES.find((role) => role === text) ?? 'reader'
}
