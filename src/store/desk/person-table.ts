import type { DatabaseSync } from 'node:sqlite'
import { type OwnCounts, type Person, ROLES, type Role } from '../../model/access.ts'
import type { PersonTable } from '../desk-store.ts'
import { inTransaction } from '../sqlite/transaction.ts'
import { createOwnRows } from './own-tables.ts'

export function createPersonTable(database: DatabaseSync): PersonTable {
  const list = database.prepare('select id, name, role from people order by folded')
  const find = database.prepare('select id, name, role from people where id = ?')
  const findByName = database.prepare(
    'select id, name, role, password from people where folded = ?',
  )
  const add = database.prepare('insert or ignore into people values (?, ?, ?, ?, ?, ?)')
  const setRole = database.prepare('update people set role = ? where id = ?')
  const setPassword = database.prepare(
    'update people set password = ?1 where id = ?2 and password = coalesce(?3, password)',
  )
  const endAll = ['sessions', 'tokens', 'reader_keys'].map((table) =>
    database.prepare(`delete from ${table} where person = ?`),
  )
  const remove = database.prepare('delete from people where id = ?')
  const editors = database.prepare("select count(*) as number from people where role = 'editor'")
  const forgetShared = database.prepare(FORGET_SHARED)
  const countOwn = database.prepare(COUNT_OWN)
  const own = createOwnRows(database)
  const isFirstEditor = () => editors.get()?.number === 1
  return {
    list: async () => list.all().map(toPerson),
    async find(id) {
      const row = find.get(id)
      return row ? toPerson(row) : null
    },
    async findByName(name) {
      const row = findByName.get(fold(name))
      return row ? { person: toPerson(row), password: String(row.password) } : null
    },
    async add({ id, name, role }, password, at) {
      let added: { tookOver: boolean } | null = null
      inTransaction(database, () => {
        if (add.run(id, name, fold(name), role, password, at).changes === 0) return
        added = { tookOver: role === 'editor' && isFirstEditor() && own.takeOver(id) }
      })
      return added
    },
    async setRole(id, role) {
      let set: { tookOver: boolean } | null = null
      inTransaction(database, () => {
        if (setRole.run(role, id).changes === 0) return
        if (role === 'reader') forgetShared.run(id)
        set = { tookOver: role === 'editor' && isFirstEditor() && own.takeOver(id) }
      })
      return set
    },
    countOwn: async (id) => toCounts(countOwn.get({ id })),
    async setPassword(id, password, former) {
      let isSet = false
      inTransaction(database, () => {
        isSet = setPassword.run(password, id, former ?? null).changes > 0
        if (isSet) for (const statement of endAll) statement.run(id)
      })
      return isSet
    },
    async remove(id) {
      let isRemoved = false
      inTransaction(database, () => {
        isRemoved = remove.run(id).changes > 0
        if (isRemoved) own.drop(id)
      })
      return isRemoved
    },
  }
}

/** The acts of a person that changed what all see, which only an editor may take back. */
const FORGET_SHARED = `delete from acts where person = ? and exists (
  select 1 from json_each(acts.before) as each
  where json_extract(each.value, '$.table') = 'rejections'
)`

const COUNT_OWN = `select
  (select count(*) from story_states where person = :id) as stories,
  (select count(*) from points where person = :id) as marks,
  (select count(*) from searches where person = :id) as searches,
  (select count(*) from drafts where person = :id) as drafts`

export function toCounts(row: Readonly<Record<string, unknown>> = {}): OwnCounts {
  const { stories, marks, searches, drafts } = row
  return {
    stories: Number(stories),
    marks: Number(marks),
    searches: Number(searches),
    drafts: Number(drafts),
  }
}

export function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

export function toPerson({ id, name, role }: Readonly<Record<string, unknown>>): Person {
  return { id: String(id), name: String(name), role: toRole(role) }
}

/** What is not known may least. */
function toRole(text: unknown): Role {
  return ROLES.find((role) => role === text) ?? 'reader'
}
