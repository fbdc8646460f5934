import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { ComparedSummary } from '../../model/desk.ts'
import type { CachedComparison, ComparisonCache } from '../comparison-cache.ts'
import { createFile } from '../sqlite/connection.ts'
import { codeOf } from '../sqlite/problems.ts'
import { createRevision } from '../sqlite/revision.ts'
import { inTransaction } from '../sqlite/transaction.ts'
import { createOutletCounts, OUTLET_TABLES } from './outlet-counts.ts'

/** A file of another version is thrown away: what it held is made again. */
const VERSION = 5

/** What lists of thousands of stories ask for lies by itself: it is read past no comparison. */
const SCHEMA = `
create table comparisons (
  story text primary key,
  key text not null,
  made_at text not null,
  witnesses integer not null,
  hard integer not null
) without rowid;
create table packed (
  story text primary key,
  summary text not null,
  comparison blob not null,
  view blob not null,
  omits blob not null
);
${OUTLET_TABLES}
pragma user_version = ${VERSION};
`

/** A cache need not outlive a power cut. */
const SETTINGS =
  'pragma journal_mode = wal; pragma synchronous = normal; pragma temp_store = memory;'

const PATIENCE = 1000

/** SQLite's code where another desk writes the same file for longer than is waited. */
const BUSY = 5

/** The codes of a file that is damaged; it is 0 where what it holds is not what was put there. */
const DAMAGED: ReadonlySet<number> = new Set([0, 11, 26])

/**
 * Opens the cache in a file, or in memory for `:memory:`. One that is damaged or of another version is
 * made anew; where no file can be had, or no more, it is kept in memory. It never throws: nothing of
 * it is worth a page that cannot be shown.
 */
export function openComparisonCache(path: string): ComparisonCache {
  let inner = createCache(tryOpen(path) ?? tryAnew(path) ?? prepare(':memory:'))
  let wasMadeAnew = false
  const replace = (error: unknown) => {
    inner.close()
    const fresh = !wasMadeAnew && DAMAGED.has(codeOf(error)) ? tryAnew(path) : null
    wasMadeAnew = true
    inner = createCache(fresh ?? prepare(':memory:'))
  }
  const safely = <T>(work: (cache: ComparisonCache) => T): T => {
    try {
      return work(inner)
    } catch (error) {
      replace(error)
      return work(inner)
    }
  }
  return {
    find: (story) => safely((cache) => cache.find(story)),
    findKey: (story) => safely((cache) => cache.findKey(story)),
    findSummaries: (stories) => safely((cache) => cache.findSummaries(stories)),
    findFigures: (stories) => safely((cache) => cache.findFigures(stories)),
    save: (story, made, outlets) =>
      safely((cache) => unlessBusy(() => cache.save(story, made, outlets))),
    remove: (story) => safely((cache) => unlessBusy(() => cache.remove(story))),
    clear: () => safely((cache) => unlessBusy(() => cache.clear())),
    outlets: {
      list: () => safely(({ outlets }) => outlets.list()),
      find: (outlet) => safely(({ outlets }) => outlets.find(outlet)),
      listShared: () => safely(({ outlets }) => outlets.listShared()),
      listLines: (...asked) => safely(({ outlets }) => outlets.listLines(...asked)),
    },
    revision: () => safely((cache) => cache.revision()),
    close: () => inner.close(),
  }
}

/** What could not be put into a file that another holds is made again the next time. */
function unlessBusy(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (codeOf(error) !== BUSY) throw error
  }
}

function tryOpen(path: string): DatabaseSync | null {
  try {
    return prepare(path)
  } catch {
    return null
  }
}

function tryAnew(path: string): DatabaseSync | null {
  try {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
    return prepare(path)
  } catch {
    return null
  }
}

function prepare(path: string): DatabaseSync {
  if (path !== ':memory:') createFile(path)
  const database = new DatabaseSync(path, { timeout: PATIENCE })
  try {
    database.exec(SETTINGS)
    const version = database.prepare('pragma user_version').get()?.user_version
    if (version === 0) database.exec(SCHEMA)
    else if (version !== VERSION) throw new Error('of another version')
    database.prepare('select story from comparisons limit 1').get()
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function createCache(database: DatabaseSync): ComparisonCache {
  const counts = createOutletCounts(database)
  const one = database.prepare(
    'select * from comparisons join packed using (story) where story = ?',
  )
  const key = database.prepare('select key from comparisons where story = ?')
  const many = (columns: string) =>
    database.prepare(`select story, ${columns} where story in (select value from json_each(?))`)
  const summaries = many('summary from packed')
  const figures = many('witnesses, hard from comparisons')
  const saveFigures = database.prepare('insert or replace into comparisons values (?, ?, ?, ?, ?)')
  const savePacked = database.prepare('insert or replace into packed values (?, ?, ?, ?, ?)')
  const removals = ['comparisons', 'packed'].map((table) =>
    database.prepare(`delete from ${table} where story = ?`),
  )
  return {
    find: (story) => toCached(one.get(story)),
    findKey: (story) => textOf(key.get(story)?.key),
    findSummaries: (stories) =>
      new Map(
        summaries
          .all(JSON.stringify(stories))
          .map(({ story, summary }) => [String(story), parseSummary(summary)]),
      ),
    findFigures: (stories) =>
      new Map(
        figures
          .all(JSON.stringify(stories))
          .map(({ story, witnesses, hard }) => [
            String(story),
            { witnesses: Number(witnesses), hard: Number(hard) },
          ]),
      ),
    save(story, { key, madeAt, summary, comparison, view, omits }, outlets = []) {
      const { accounts, hard } = summary
      const text = JSON.stringify(summary)
      inTransaction(database, () => {
        saveFigures.run(story, key, madeAt, accounts.length, hard)
        savePacked.run(story, text, comparison, view, omits)
        counts.save(story, accounts.flat(), outlets)
      })
    },
    remove: (story) =>
      inTransaction(database, () => {
        for (const removal of removals) removal.run(story)
        counts.remove(story)
      }),
    clear: () =>
      inTransaction(database, () => {
        database.exec('delete from comparisons; delete from packed')
        counts.clear()
      }),
    outlets: counts,
    revision: createRevision(database),
    close: () => database.close(),
  }
}

type Row = ReturnType<ReturnType<DatabaseSync['prepare']>['get']>

function toCached(row: Row): CachedComparison | null {
  if (!row) return null
  const { comparison, view, omits } = row
  if (!(comparison instanceof Uint8Array) || !(view instanceof Uint8Array)) return null
  if (!(omits instanceof Uint8Array)) return null
  return {
    key: String(row.key),
    madeAt: String(row.made_at),
    summary: parseSummary(row.summary),
    comparison,
    view,
    omits,
  }
}

/** What we wrote ourselves, so its shape is known. */
function parseSummary(text: unknown): ComparedSummary {
  return JSON.parse(String(text))
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
