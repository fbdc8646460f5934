import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Undone } from '../desk-store.ts'
import { PERSON } from './person.ts'
import { inTransaction } from './transaction.ts'

/** Acts that can be taken back. */
const MOST_ACTS = 20

type Value = string | number | null

/** A row as it was before an act: what it is known by, and what it held; null where it was not there. */
export type RowBefore = {
  readonly table: string
  readonly key: Readonly<Record<string, Value>>
  readonly row: Readonly<Record<string, Value>> | null
}

/** The last acts of a person, each with the rows as they were before it. */
export type ActLog = {
  /** Does an act, and remembers what it changes, as a whole. */
  run(before: readonly RowBefore[], at: string, work: () => void): void
  undo(): Undone | null
  hasAny(): boolean
}

/** Tables whose rows may be put back. Their names reach a statement, so no other name may. */
const TABLES: ReadonlySet<string> = new Set(['story_states', 'points', 'rejections'])

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
    run(before, at, work) {
      inTransaction(database, () => {
        add.run(PERSON, at, JSON.stringify(before))
        prune.run(PERSON, PERSON)
        work()
      })
    },
    hasAny: () => last.get(PERSON) !== undefined,
    undo() {
      const act = last.get(PERSON)
      if (!act) return null
      const before = parseBefore(String(act.before), String(act.at))
      inTransaction(database, () => {
        before.forEach(putBack)
        drop.run(act.id)
      })
      return {
        kinds: [...new Set(before.map(({ table }) => table))],
        stories: [...new Set(before.map(({ key, row }) => String(row?.story ?? key.story)))],
      }
    },
  }
}

/** What we wrote ourselves, so its shape is known. The first version wrote stories and their states. */
function parseBefore(text: string, at: string): RowBefore[] {
  const before: (RowBefore | [story: string, state: unknown])[] = JSON.parse(text)
  return before.map((each) => {
    if (!Array.isArray(each)) return each
    const [story, state] = each
    return {
      table: 'story_states',
      key: { person: PERSON, story },
      row: { state: JSON.stringify(state), at },
    }
  })
}
