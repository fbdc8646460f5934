import { toKey } from '../../desk/feed-key-table.ts'
import { toSession } from '../../desk/session-table.ts'
import { toToken } from '../../desk/token-table.ts'
import type { DeskStore } from '../../desk-store.ts'
import type { Database, Row, Value } from './statements.ts'

/** What lets somebody in. */
export function createKeys(
  database: Database,
): Pick<DeskStore, 'sessions' | 'tokens' | 'feedKeys' | 'readerKeys'> {
  const find = async <T>(table: string, hash: string, read: (row: Row) => T): Promise<T | null> => {
    const row = await database.get(`select * from desk.${table} where hash = ?`, hash)
    return row && read(row)
  }
  const list = async <T>(table: string, person: string, order: string, read: (row: Row) => T) => {
    const rows = await database.all(
      `select * from desk.${table} where person = ? order by ${order}`,
      person,
    )
    return rows.map(read)
  }
  const run = (sql: string, ...values: readonly Value[]) =>
    database.write(async (statements) => (await statements.run(sql, ...values)) > 0)
  const remove = (table: string) => (id: string) =>
    run(`delete from desk.${table} where id = ?`, id)
  const use = (table: string) => async (id: string, at: string) => {
    await database.writeSoon((statements) =>
      statements.run(`update desk.${table} set used_at = ? where id = ?`, at, id),
    )
  }
  return {
    sessions: {
      add: ({ id, person, madeAt, usedAt, endsAt, agent }, hash, password) =>
        run(
          `insert into desk.sessions select ?, ?, id, ?, ?, ?, ? from desk.people
          where id = ? and password = ?`,
          ...[id, hash, madeAt, usedAt, endsAt, agent, person, password],
        ),
      find: (hash) => find('sessions', hash, toSession),
      use: use('sessions'),
      list: (person) => list('sessions', person, 'used_at desc, id', toSession),
      remove: remove('sessions'),
      async prune(at) {
        const ended = await database.get(
          'select 1 from desk.sessions where ends_at <= ? limit 1',
          at,
        )
        if (ended) await run('delete from desk.sessions where ends_at <= ?', at)
      },
    },
    tokens: {
      add: ({ id, person, name, scopes, madeAt, usedAt }, hash, most) =>
        run(
          `insert into desk.tokens select ?, ?, ?, ?, ?, ?, ?
          where (select count(*) from desk.tokens where person = ?) < ?::bigint`,
          ...[id, hash, person, name, scopes.join(' '), madeAt, usedAt, person, most],
        ),
      find: (hash) => find('tokens', hash, toToken),
      use: use('tokens'),
      list: (person) => list('tokens', person, 'made_at, id', toToken),
      remove: remove('tokens'),
    },
    feedKeys: {
      put: ({ id, person, feed, madeAt, usedAt }, hash) =>
        database.write(async (statements) => {
          await statements.run(
            'delete from desk.feed_keys where person = ? and feed = ?',
            person,
            feed,
          )
          await statements.run(
            'insert into desk.feed_keys values (?, ?, ?, ?, ?, ?)',
            ...[id, hash, person, feed, madeAt, usedAt],
          )
        }),
      find: (hash) => find('feed_keys', hash, toKey),
      use: use('feed_keys'),
      list: (person) => list('feed_keys', person, 'made_at, id', toKey),
      remove: remove('feed_keys'),
    },
    readerKeys: {
      areAny: async () => (await database.get('select 1 from desk.reader_keys limit 1')) !== null,
      async save(person, hash, at) {
        await run(
          `insert into desk.reader_keys values (?, ?, ?, null) on conflict (person)
          do update set hash = excluded.hash, made_at = excluded.made_at, used_at = null`,
          person,
          hash,
          at,
        )
      },
      find: (hash) =>
        find('reader_keys', hash, (row) => ({
          person: String(row.person),
          usedAt: toText(row.used_at),
        })),
      async use(person, at) {
        await run('update desk.reader_keys set used_at = ? where person = ?', at, person)
      },
      async describe(person) {
        const row = await database.get(
          'select made_at, used_at from desk.reader_keys where person = ?',
          person,
        )
        return row && { madeAt: String(row.made_at), usedAt: toText(row.used_at) }
      },
      remove: (person) => run('delete from desk.reader_keys where person = ?', person),
    },
  }
}

function toText(value: unknown): string | null {
  return value === null ? null : String(value)
}
