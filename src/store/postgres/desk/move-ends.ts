import { Kysely, sql } from 'kysely'
import type { DeskSource, DeskTarget } from '../../move/move-desk.ts'
import type { Rows } from '../../sql/rows.ts'
import { parsePlace } from '../address.ts'
import { createDialect } from '../dialect.ts'
import { createPool } from '../pool.ts'
import { openPostgresDesk } from './open-desk.ts'

const NUMBERED = ['acts', 'drafts', 'told_news', 'searches', 'rejections', 'audit', 'alerts']

async function findIdentity(db: Kysely<Rows>) {
  const { rows } = await sql<{ id: string; made_at: string }>`
    select id::text as id, made_at from desk.desk`.execute(db)
  return { id: rows[0].id.replaceAll('-', ''), madeAt: rows[0].made_at }
}

/** What was done at the desks of a database, which is moved from; null where no desk was opened yet. */
export async function openServerDeskSource(address: string): Promise<DeskSource | null> {
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: true })
  const begin = 'begin isolation level repeatable read read only'
  const db = new Kysely<Rows>({ dialect: createDialect(pool, place, begin) })
  const { rows } = await sql<{ known: boolean }>`
    select to_regclass('desk.desk') is not null as known`.execute(db)
  if (!rows[0].known) {
    await pool.end()
    return null
  }
  await (await openPostgresDesk(address)).close()
  return {
    name: place.shown,
    prefix: 'desk.',
    read: (work) => db.transaction().execute(work),
    findIdentity,
    async readLastNumbers(from) {
      const numbers = new Map<string, number>()
      for (const name of NUMBERED) {
        const found = await sql<{ last: number | null }>`select pg_sequence_last_value(
          pg_get_serial_sequence(${`desk.${name}`}, 'id')::regclass) as last`.execute(from)
        const { last } = found.rows[0]
        if (last !== null) numbers.set(name, last)
      }
      return numbers
    },
    close: () => pool.end(),
  }
}

/** The desk of a database, which is moved to; made where there is none. */
export async function openServerDeskTarget(address: string): Promise<DeskTarget> {
  await (await openPostgresDesk(address)).close()
  const place = parsePlace(address)
  const pool = createPool(place, { readOnly: false })
  const db = new Kysely<Rows>({ dialect: createDialect(pool, place) })
  return {
    name: place.shown,
    prefix: 'desk.',
    write: (work) =>
      db.transaction().execute(async (to) => {
        // Desks that are open see that something was done.
        await sql`update desk.desk set revision = revision + 1`.execute(to)
        return work(to)
      }),
    findIdentity,
    async saveIdentity(to, { id, madeAt }) {
      await sql`update desk.desk set id = ${id}::uuid, made_at = ${madeAt}`.execute(to)
    },
    async saveLastNumbers(to, numbers) {
      for (const [name, last] of numbers)
        await sql`select setval(pg_get_serial_sequence(${`desk.${name}`}, 'id'), ${last})`.execute(
          to,
        )
    },
    close: () => pool.end(),
  }
}
