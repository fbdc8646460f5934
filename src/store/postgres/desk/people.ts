import { ALONE } from '../../../model/access.ts'
import { OWN_TABLES, SIGNED_TABLES } from '../../desk/own-tables.ts'
import { fold, toCounts, toPerson } from '../../desk/person-table.ts'
import type { PersonTable } from '../../desk-store.ts'
import type { Database, Statements } from './statements.ts'

export function createPeople(database: Database): PersonTable {
  return {
    async list() {
      return (await database.all('select id, name, role from desk.people order by folded')).map(
        toPerson,
      )
    },
    async find(id) {
      const row = await database.get('select id, name, role from desk.people where id = ?', id)
      return row && toPerson(row)
    },
    async findByName(name) {
      const row = await database.get(
        'select id, name, role, password from desk.people where folded = ?',
        fold(name),
      )
      return row && { person: toPerson(row), password: String(row.password) }
    },
    add: ({ id, name, role }, password, at) =>
      database.write(async (statements) => {
        const added = await statements.run(
          'insert into desk.people values (?, ?, ?, ?, ?, ?) on conflict do nothing',
          ...[id, name, fold(name), role, password, at],
        )
        if (added === 0) return null
        return { tookOver: role === 'editor' && (await takeOverAsFirst(statements, id)) }
      }),
    setRole: (id, role) =>
      database.write(async (statements) => {
        if ((await statements.run('update desk.people set role = ? where id = ?', role, id)) === 0)
          return null
        if (role === 'reader') await statements.run(FORGET_SHARED, id)
        return { tookOver: role === 'editor' && (await takeOverAsFirst(statements, id)) }
      }),
    countOwn: async (id) => toCounts((await database.get(COUNT_OWN, id, id, id, id)) ?? {}),
    setPassword: (id, password, former) =>
      database.write(async (statements) => {
        const set = await statements.run(
          'update desk.people set password = ? where id = ? and password = coalesce(?, password)',
          password,
          id,
          former ?? null,
        )
        if (set === 0) return false
        for (const table of ['sessions', 'tokens', 'feed_keys', 'reader_keys'])
          await statements.run(`delete from desk.${table} where person = ?`, id)
        return true
      }),
    remove: (id) =>
      database.write(async (statements) => {
        if ((await statements.run('delete from desk.people where id = ?', id)) === 0) return false
        for (const table of OWN_TABLES)
          await statements.run(`delete from desk.${table} where person = ?`, id)
        return true
      }),
  }
}

/** Makes theirs what was done while nobody had a name, where they are the only editor; was there anything? */
async function takeOverAsFirst(statements: Statements, person: string): Promise<boolean> {
  const row = await statements.get(
    "select count(*) as number from desk.people where role = 'editor'",
  )
  if (row?.number !== 1) return false
  let moved = 0
  for (const table of [...OWN_TABLES, ...SIGNED_TABLES])
    moved += await moveRows(statements, table, person)
  return moved > 0
}

/** What a person has of their own under the same name comes first. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  story_states: ['story'],
  points: ['story', 'key'],
  searches: ['name'],
  preferences: ['name'],
  article_states: ['article'],
  read_instants: ['source'],
  reader_keys: [],
  alert_searches: ['search'],
  alert_finds: ['search', 'story'],
  alert_rules: [],
  alert_mails: ['alert'],
}

function moveRows(statements: Statements, table: string, person: string): Promise<number> {
  const keys = KEYS[table]?.map((name) => `and own.${name} = nobody.${name}`).join(' ')
  const isFree =
    keys === undefined
      ? ''
      : `and not exists (select 1 from desk.${table} as own where own.person = ? ${keys})`
  const values = keys === undefined ? [person, ALONE] : [person, ALONE, person]
  return statements.run(
    `update desk.${table} as nobody set person = ? where nobody.person = ? ${isFree}`,
    ...values,
  )
}

/** The acts of a person that changed what all see, which only an editor may take back. */
const FORGET_SHARED = `delete from desk.acts where person = ? and exists (
  select 1 from json_array_elements(acts.before::json) as each
  where each ->> 'table' = 'rejections'
)`

const COUNT_OWN = `select
  (select count(*) from desk.story_states where person = ?) as stories,
  (select count(*) from desk.points where person = ?) as marks,
  (select count(*) from desk.searches where person = ?) as searches,
  (select count(*) from desk.drafts where person = ?) as drafts`
