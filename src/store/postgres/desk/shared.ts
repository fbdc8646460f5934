import { LONGEST, MOST, toEntry } from '../../desk/audit-table.ts'
import { toRejection } from '../../desk/rejection-table.ts'
import { toNews, toTold } from '../../desk/told-table.ts'
import type { AuditTable, ExampleTable, RejectionTable, ToldTable } from '../../desk-store.ts'
import { runAct } from './act-log.ts'
import { toNumber } from './searches.ts'
import type { Database, Statements } from './statements.ts'

/** With the name of who said it, as long as that person may sign in. */
const SELECT = `select r.*, p.name from desk.rejections as r
  left join desk.people as p on p.id = r.person`

/** What was told apart, by whomever: all see it. Taking it back is an act of who takes it back. */
export function createRejections(database: Database): RejectionTable {
  return {
    async list(stories) {
      const rows = await database.all(`${SELECT} where r.story = any(?) order by r.id`, stories)
      return rows.map(toRejection)
    },
    async listStories() {
      const rows = await database.all('select distinct story from desk.rejections')
      return rows.map(({ story }) => String(story))
    },
    listAll: async () => (await database.all(`${SELECT} order by r.id desc`)).map(toRejection),
    add: (story, rejection, { person, at }) =>
      database.write(async (statements) => {
        // A number that is never given again, so that what may yet be put back keeps its own.
        const next = await statements.get(
          "select nextval(pg_get_serial_sequence('desk.rejections', 'id')) as id",
        )
        const id = Number(next?.id)
        await statements.run(
          'insert into desk.rejections values (?, ?, ?, ?, ?)',
          ...[id, person, story, JSON.stringify(rejection), at],
        )
        await runAct(statements, person, at, [
          { table: 'rejections', key: { id, story }, row: null },
        ])
        return String(id)
      }),
    remove: (id, { person, at }) =>
      database.write(async (statements) => {
        const number = toNumber(id)
        const row = await statements.get(`${SELECT} where r.id = ?`, number)
        if (!row) return null
        const { person: by, story, rejection, at: then } = row
        const before = {
          table: 'rejections',
          key: { id: number, story: String(story) },
          row: { person: String(by), rejection: String(rejection), at: String(then) },
        }
        await statements.run('delete from desk.rejections where id = ?', number)
        await runAct(statements, person, at, [before])
        return toRejection(row)
      }),
  }
}

export function createExamples(database: Database): ExampleTable {
  return {
    async list() {
      const rows = await database.all('select story from desk.examples order by story')
      return rows.map(({ story }) => String(story))
    },
    save: (stories) =>
      database.write(async (statements) => {
        await statements.run('delete from desk.examples')
        await statements.run('insert into desk.examples select distinct unnest(?::text[])', stories)
      }),
  }
}

export function createAuditTable(database: Database): AuditTable {
  return {
    add: ({ at, ...entry }) =>
      database.write(async (statements) => {
        const row = await statements.get(
          "select nextval(pg_get_serial_sequence('desk.audit', 'id')) as id",
        )
        const id = Number(row?.id)
        await statements.run(
          'insert into desk.audit overriding system value values (?, ?, ?)',
          ...[id, at, JSON.stringify(entry)],
        )
        const oldest = new Date(Date.parse(at) - LONGEST).toISOString()
        await statements.run('delete from desk.audit where at < ? or id <= ?', oldest, id - MOST)
      }),
    async list({ before = Number.MAX_SAFE_INTEGER, limit }) {
      const rows = await database.all(
        'select id, at, entry from desk.audit where id < ? order by id desc limit ?',
        before,
        limit,
      )
      return rows.map(toEntry)
    },
  }
}

export function createToldTable(database: Database): ToldTable {
  const find = async (from: Pick<Statements, 'all'>, stories: readonly string[]) => {
    const rows = await from.all(
      'select story, substance, snapshot, at from desk.told_stories where story = any(?)',
      stories,
    )
    return new Map(rows.map((row) => [String(row.story), toTold(row)]))
  }
  return {
    find: (stories) => find(database, stories),
    async save(story, change) {
      const changeOf = async (from: Pick<Statements, 'all'>) =>
        change((await find(from, [story])).get(story) ?? null)
      // Most of the time nothing is new, and nobody is held up by looking.
      if ((await changeOf(database)) === null) return false
      return database.write(async (statements) => {
        const changed = await changeOf(statements)
        if (changed === null) return false
        const { told, news } = changed
        await statements.run(
          `insert into desk.told_stories values (?, ?, ?, ?) on conflict (story) do update
          set substance = excluded.substance, snapshot = excluded.snapshot, at = excluded.at`,
          ...[story, told.substance, JSON.stringify(told.snapshot), told.at],
        )
        if (news === null) return true
        await statements.run(
          'insert into desk.told_news (story, at, news) values (?, ?, ?)',
          ...[story, told.at, JSON.stringify(news)],
        )
        return true
      })
    },
    async listNews(story, limit) {
      const rows = await database.all(
        'select id, at, news from desk.told_news where story = ? order by id desc limit ?',
        story,
        limit,
      )
      return rows.map(toNews)
    },
    forget: (before) =>
      database.write(async (statements) => {
        await statements.run('delete from desk.told_stories where at < ?', before)
        await statements.run('delete from desk.told_news where at < ?', before)
      }),
  }
}
