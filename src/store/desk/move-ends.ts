import { existsSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import type { DeskSource, DeskTarget } from '../move/move-desk.ts'
import type { Rows } from '../sql/rows.ts'
import { openReader, openWriter } from '../sqlite/connection.ts'
import { createDialect } from '../sqlite/dialect.ts'
import { openDeskStore } from './open-desk-store.ts'

/** Tables that never give a number again, of which the file remembers the last. */
const REMEMBERED = ['audit', 'alerts']

/** Of a table the last number that may still be named somewhere. */
const LAST: Readonly<Record<string, string>> = {
  acts: 'select max(id) from acts',
  drafts: 'select max(id) from drafts',
  told_news: 'select max(id) from told_news',
  searches:
    'select max(id) from (select id from searches union all select id from removed_searches)',
  rejections: `select max(id) from (select id from rejections union all
    select json_extract(each.value, '$.key.id') from acts, json_each(acts.before) as each
    where json_extract(each.value, '$.table') = 'rejections')`,
  audit: "select seq from sqlite_sequence where name = 'audit'",
  alerts: "select seq from sqlite_sequence where name = 'alerts'",
}

async function findIdentity(db: Kysely<Rows>) {
  const { rows } = await sql<{ id: string; made_at: string }>`
    select id, made_at from identity`.execute(db)
  return { id: rows[0].id, madeAt: rows[0].made_at }
}

/** The file of a desk that is moved from; null where there is none. */
export async function openFileDeskSource(path: string): Promise<DeskSource | null> {
  if (!existsSync(path)) return null
  await openDeskStore(path).close()
  const reader = openReader(path)
  const db = new Kysely<Rows>({ dialect: createDialect(reader, path) })
  return {
    name: path,
    prefix: '',
    read: (work) => db.transaction().execute(work),
    findIdentity,
    async readLastNumbers(from) {
      const numbers = new Map<string, number>()
      for (const [table, ask] of Object.entries(LAST)) {
        const { rows } = await sql<{ last: number | null }>`
          select (${sql.raw(ask)}) as last`.execute(from)
        if (rows[0].last !== null) numbers.set(table, rows[0].last)
      }
      return numbers
    },
    close: async () => reader.close(),
  }
}

/** The file of a desk that is moved to; made where it is not there. */
export async function openFileDeskTarget(path: string): Promise<DeskTarget> {
  await openDeskStore(path).close()
  const writer = openWriter(path)
  const db = new Kysely<Rows>({ dialect: createDialect(writer, path) })
  return {
    name: path,
    prefix: '',
    write: (work) => db.transaction().execute(work),
    findIdentity,
    async saveIdentity(to, { id, madeAt }) {
      await sql`update identity set id = ${id}, made_at = ${madeAt}`.execute(to)
    },
    async saveLastNumbers(to, numbers) {
      for (const name of REMEMBERED) {
        const last = numbers.get(name)
        if (last === undefined) continue
        await sql`delete from sqlite_sequence where name = ${name}`.execute(to)
        await sql`insert into sqlite_sequence (name, seq) values (${name}, ${last})`.execute(to)
      }
    },
    close: async () => writer.close(),
  }
}
