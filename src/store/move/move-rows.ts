import { type Kysely, sql } from 'kysely'
import type { Rows } from '../sql/rows.ts'
import { StoreProblem } from '../store-problem.ts'
import type { MoveSource, MoveTarget } from './ends.ts'
import { findLast, insertRows, MARK, type Row, readPages, type Sum, sumUp } from './row-pages.ts'
import { type MovedTable, TABLES } from './tables.ts'

/** What was moved: by table the rows, which are the same on both sides. */
export type Moved = {
  readonly tables: readonly (Sum & { readonly table: string })[]
  /** Rows that an earlier move, which did not end, had brought already. */
  readonly before: number
}

/** Told now and then: the table that is being copied, and the rows of it so far. */
export type MoveProgress = (table: string, rows: number) => void

/**
 * Copies everything into an empty store, a batch a transaction, and compares both sides. Ended in between,
 * it goes on where it was. `moveMore` brings what else is to be there before it is done. Throws a `StoreProblem` where something else stands there, or where both are
 * not the same afterwards.
 */
export async function moveRows(
  source: MoveSource,
  target: MoveTarget,
  onProgress: MoveProgress = () => undefined,
  moveMore: () => Promise<Moved['tables']> = async () => [],
): Promise<Moved> {
  await mark(source, target)
  const before = await source.read((from) => copyAll(from, target, onProgress))
  const news = await source.read((from) => compareAll(from, source.name, target, onProgress))
  const tables = [...news, ...(await moveMore())]
  await target.saveLastNumbers(await source.readLastNumbers())
  await target.write(async (db) => {
    await db.deleteFrom('looks').where('name', '=', MARK).execute()
  })
  return { tables, before }
}

/** Only an empty store is moved to, or one that was being moved to from the same place. */
async function mark(source: MoveSource, { db, write, name }: MoveTarget): Promise<void> {
  const found = await db
    .selectFrom('looks')
    .select('at')
    .where('name', '=', MARK)
    .executeTakeFirst()
  if (found?.at === source.name) return
  if (found !== undefined) {
    const message = `${name} holds a part of what was moved from ${found.at}: move that again, or name an empty one.`
    throw new StoreProblem('cannot-open', message)
  }
  for (const table of TABLES)
    if (await findLast(db, table)) {
      const message = `${name} is not empty: name one that is, or one that is not there yet.`
      throw new StoreProblem('cannot-open', message)
    }
  await write(async (own) => {
    await own.insertInto('looks').values({ name: MARK, at: source.name }).execute()
  })
}

/** How many rows were there already. */
async function copyAll(
  from: Kysely<Rows>,
  target: MoveTarget,
  onProgress: MoveProgress,
): Promise<number> {
  let before = 0
  for (const table of TABLES) {
    const last = await findLast(target.db, table)
    let rows = last ? await count(target.db, table) : 0
    before += rows
    for await (const page of readPages(from, table, last)) {
      await target.write((db) => putRows(db, target, table, page))
      rows += page.length
      onProgress(table.name, rows)
    }
  }
  await joinMerged(from, target)
  return before
}

async function count(db: Kysely<Rows>, { name }: MovedTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(name)}`.execute(db)
  return rows[0].count
}

async function putRows(
  db: Kysely<Rows>,
  { engine }: MoveTarget,
  table: MovedTable,
  rows: readonly Row[],
): Promise<void> {
  // A story may have gone into one that is not there yet.
  const alone = table.name === 'stories' ? rows.map((row) => ({ ...row, merged_into: null })) : rows
  await insertRows(db, table, alone)
  if (table.name !== 'articles') return
  const texts = rows.map(({ id, title, text }) => ({
    id: Number(id),
    title: title === null ? null : String(title),
    text: String(text),
  }))
  await engine.keepWords(db, texts)
}

/** Stories that went into others lead there once all are there. */
async function joinMerged(from: Kysely<Rows>, target: MoveTarget): Promise<void> {
  const merged = await from
    .selectFrom('stories')
    .select(['id', 'merged_into'])
    .where('merged_into', 'is not', null)
    .execute()
  await target.write(async (db) => {
    for (const { id, merged_into } of merged)
      await db.updateTable('stories').set({ merged_into }).where('id', '=', id).execute()
  })
}

async function compareAll(
  from: Kysely<Rows>,
  name: string,
  target: MoveTarget,
  onProgress: MoveProgress,
): Promise<(Sum & { table: string })[]> {
  const sums: (Sum & { table: string })[] = []
  for (const table of TABLES) {
    const [own, other] = [await sumUp(from, table), await sumUp(target.db, table)]
    if (own.rows !== other.rows || own.sha256 !== other.sha256) {
      const message = `${table.name} of ${target.name} (${other.rows}) are not those of ${name} (${own.rows}): something was written since the move began. Empty ${target.name} and move again; ${name} is as it was.`
      throw new StoreProblem('corrupt', message)
    }
    sums.push({ table: table.name, ...own })
    onProgress(`${table.name} compared`, own.rows)
  }
  return sums
}
