import { parseBefore } from '../../desk/act-log.ts'
import { MOST_ACTS, type RowBefore, undoneOf } from '../../desk/row-before.ts'
import type { Undone } from '../../desk-store.ts'
import type { Database, Statements } from './statements.ts'

/** The rows of tables that may be put back, by what they are known by. Their names reach a statement, so no others may. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  story_states: ['state', 'at'],
  points: ['point', 'at'],
  rejections: ['person', 'rejection', 'at'],
}
const KEYS: Readonly<Record<string, readonly string[]>> = {
  story_states: ['person', 'story'],
  points: ['person', 'story', 'key'],
  rejections: ['id', 'story'],
}

/** Those whose rows are the own of who did the act, whatever they were called then. */
const OWN: ReadonlySet<string> = new Set(['story_states', 'points'])

/** Does an act of a person, and remembers the rows as they were before it; none is no act. */
export async function runAct(
  statements: Statements,
  person: string,
  at: string,
  before: readonly RowBefore[],
): Promise<void> {
  if (before.length === 0) return
  await statements.run(
    'insert into desk.acts (person, at, before) values (?, ?, ?)',
    person,
    at,
    JSON.stringify(before),
  )
  await statements.run(
    `delete from desk.acts where person = ? and id not in
      (select id from desk.acts where person = ? order by id desc limit ${MOST_ACTS})`,
    person,
    person,
  )
}

export async function hasActs(database: Database, person: string): Promise<boolean> {
  return (await database.get('select 1 from desk.acts where person = ? limit 1', person)) !== null
}

/** Takes the last act of a person back, as a whole. */
export function undoAct(database: Database, person: string): Promise<Undone | null> {
  return database.write(async (statements) => {
    const act = await statements.get(
      'select id, at, before from desk.acts where person = ? order by id desc limit 1',
      person,
    )
    if (!act) return null
    const before = parseBefore(String(act.before), { person, at: String(act.at) })
    for (const each of before) await putBack(statements, each, person)
    await statements.run('delete from desk.acts where id = ?', Number(act.id))
    return undoneOf(before)
  })
}

async function putBack(
  statements: Statements,
  { table, key, row }: RowBefore,
  person: string,
): Promise<void> {
  const [keys, columns] = [KEYS[table], COLUMNS[table]]
  if (!keys || !columns) return
  const known = OWN.has(table) ? { ...key, person } : key
  const values = keys.map((name) => known[name] ?? null)
  const match = keys.map((name) => `${name} = ?`).join(' and ')
  await statements.run(`delete from desk.${table} where ${match}`, ...values)
  if (row === null) return
  const names = [...keys, ...columns]
  const marks = names.map(() => '?').join(', ')
  await statements.run(
    `insert into desk.${table} (${names.join(', ')}) values (${marks})`,
    ...values,
    ...columns.map((name) => row[name] ?? null),
  )
}
