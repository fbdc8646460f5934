import { type Kysely, sql } from 'kysely'
import type { Rows } from '../sql/rows.ts'
import { StoreProblem } from '../store-problem.ts'
import { DESK_TABLES, FLAGS } from './desk-tables.ts'
import { findLast, insertRows, type Row, readPages, type Sum, sumUp } from './row-pages.ts'
import type { LastNumbers, MovedTable } from './tables.ts'

/** By what a desk is known to readers of its feeds, as 32 digits. */
export type MovedIdentity = { readonly id: string; readonly madeAt: string }

type DeskEnd = {
  /** As people are told of it. */
  readonly name: string
  /** What stands before the names of its tables. */
  readonly prefix: '' | 'desk.'
  close(): Promise<void>
}

/** What was done at a desk, where it is moved from: of one moment. */
export type DeskSource = DeskEnd & {
  read<T>(work: (db: Kysely<Rows>) => Promise<T>): Promise<T>
  findIdentity(db: Kysely<Rows>): Promise<MovedIdentity>
  readLastNumbers(db: Kysely<Rows>): Promise<LastNumbers>
}

/** Where it is moved to: all of it in one transaction. */
export type DeskTarget = DeskEnd & {
  write<T>(work: (db: Kysely<Rows>) => Promise<T>): Promise<T>
  findIdentity(db: Kysely<Rows>): Promise<MovedIdentity>
  saveIdentity(db: Kysely<Rows>, identity: MovedIdentity): Promise<void>
  saveLastNumbers(db: Kysely<Rows>, numbers: LastNumbers): Promise<void>
}

/**
 * Copies what was done at a desk as a whole or not at all, and compares both sides before it is kept. What
 * an earlier move of the same desk brought is taken out first. Throws a `StoreProblem` where another desk's is there.
 */
export function moveDesk(
  source: DeskSource,
  target: DeskTarget,
): Promise<readonly (Sum & { readonly table: string })[]> {
  return source.read((from) =>
    target.write(async (to) => {
      const identity = await source.findIdentity(from)
      await makeRoom(target, to, identity)
      const sums: (Sum & { table: string })[] = []
      for (const table of DESK_TABLES) {
        const [own, other] = [within(source, table), within(target, table)]
        for await (const rows of readPages(from, own)) await put(target, to, other, rows)
        const [read, kept] = [await sumUp(from, own), await sumUp(to, other)]
        if (read.rows !== kept.rows || read.sha256 !== kept.sha256)
          throw new StoreProblem(
            'corrupt',
            `${table.name} of ${target.name} would not be those of ${source.name}; nothing of the desk was kept there.`,
          )
        sums.push({ table: `desk.${table.name}`, ...kept })
      }
      await target.saveIdentity(to, identity)
      await target.saveLastNumbers(to, await source.readLastNumbers(from))
      return sums
    }),
  )
}

/** Throws a `StoreProblem` where another desk than that of the source has done something. */
export async function refuseOther(source: DeskSource, target: DeskTarget): Promise<void> {
  const identity = await source.read((from) => source.findIdentity(from))
  await target.write(async (to) => {
    if ((await target.findIdentity(to)).id === identity.id) return
    for (const table of DESK_TABLES)
      if (await findLast(to, within(target, table)))
        throw new StoreProblem(
          'cannot-open',
          `something was done at the desk of ${target.name}: name another database, or move without it (--no-desk).`,
        )
  })
}

async function makeRoom(
  target: DeskTarget,
  to: Kysely<Rows>,
  { id }: MovedIdentity,
): Promise<void> {
  if ((await target.findIdentity(to)).id !== id) return
  for (const table of DESK_TABLES.toReversed())
    await sql`delete from ${sql.table(within(target, table).name)}`.execute(to)
}

function within({ prefix }: DeskEnd, table: MovedTable): MovedTable {
  return { ...table, name: prefix + table.name }
}

async function put(
  { prefix }: DeskEnd,
  to: Kysely<Rows>,
  table: MovedTable,
  rows: readonly Row[],
): Promise<void> {
  if (prefix === '') return insertRows(to, table, rows)
  // A server numbers rows by itself unless it is told, and knows yes and no.
  const own = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        FLAGS.has(name) && value !== null ? value === 1 : value,
      ]),
    ),
  )
  await insertRows(to, table, own, sql`overriding system value`)
}
