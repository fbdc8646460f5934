import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Undone } from '../desk-store.ts'
import { inTransaction } from '../sqlite/transaction.ts'
import { MOST_ACTS, type RowBefore, undoneOf } from './row-before.ts'

/** The last acts of each person, with the rows as they were before them. */
export type ActLog = {
  /**
   * Does an act of a person as a whole, and remembers the rows as they were before it, which `work` gives:
   * none where nothing was done.
   */
  run(person: string, at: string, work: () => readonly RowBefore[]): void
  undo(person: string): Undone | null
  hasAny(person: string): boolean
}

/** Tables whose rows may be put back. Their names reach a statement, so no other name may. */
const TABLES: ReadonlySet<string> = new Set(['story_states', 'points', 'rejections'])

/** Of these, those whose rows are the own of who did the act, whatever they were called then. */
const OWN: ReadonlySet<string> = new Set(['story_states', 'points'])

export function createActLog(database: DatabaseSync): ActLog {
  const add = database.prepare('insert into acts (person, at, before) values (?, ?, ?)')
  const prune = database.prepare(
    `delete from acts where person = ? and id not in (select id from acts where person = ? order by id desc limit ${MOST_ACTS})`,
  )
  const last = database.prepare(
    'select id, at, before from acts where person = ? order by id desc limit 1',
  )
  const drop = database.prepare('delete from acts where id = ?')

  const putBack = ({ table, key, row }: RowBefore) => {
    if (!TABLES.has(table)) return
    const run = (start: string, values: Readonly<Record<string, SQLInputValue>>, end: string) =>
      database.prepare(start + end).run(...Object.values(values))
    const keys = Object.keys(key)
    run(`delete from ${table} where `, key, keys.map((name) => `${name} = ?`).join(' and '))
    if (row === null) return
    const all = { ...key, ...row }
    const names = Object.keys(all)
    const marks = names.map(() => '?').join(', ')
    run(`insert into ${table} (${names.join(', ')})`, all, ` values (${marks})`)
  }

  return {
    run(person, at, work) {
      inTransaction(database, () => {
        const before = work()
        if (before.length === 0) return
        add.run(person, at, JSON.stringify(before))
        prune.run(person, person)
      })
    },
    hasAny: (person) => last.get(person) !== undefined,
    undo(person) {
      let undone: Undone | null = null
      inTransaction(database, () => {
        const act = last.get(person)
        if (!act) return
        const before = parseBefore(String(act.before), { person, at: String(act.at) })
        before.forEach(putBack)
        drop.run(act.id)
        undone = undoneOf(before)
      })
      return undone
    },
  }
}

/** What we wrote ourselves, so its shape is known. The first version wrote stories and their states. */
export function parseBefore(
  text: string,
  { person, at }: { readonly person: string; readonly at: string },
): RowBefore[] {
  const before: (RowBefore | [story: string, state: unknown])[] = JSON.parse(text)
  return before.map((each) => {
    if (Array.isArray(each)) {
      const [story, state] = each
      const row = { state: JSON.stringify(state), at }
      return { table: 'story_states', key: { person, story }, row }
    }
    return OWN.has(each.table) ? { ...each, key: { ...each.key, person } } : each
  })
}
