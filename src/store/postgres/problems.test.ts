import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { PASSWORD, startPostgres } from '../../../test/postgres/start-postgres.ts'
import { newArticle, T0 } from '../contract/fixtures.ts'
import { SCHEMA as SCHEMA_OF_SQLITE } from '../sqlite/migrations/migrate.ts'
import { StoreProblem, type StoreProblemCode } from '../store-problem.ts'
import { checkDatabase, SCHEMA } from './migrations/migrate.ts'
import { openPostgresStore } from './open-store.ts'

const server = await startPostgres({ settings: { synchronous_commit: 'on' } })
after(() => server.stop())

/** Refused with a code and one line that says what to do, and never with the password. */
async function refuses(
  work: Promise<unknown>,
  code: StoreProblemCode,
  says: RegExp,
  secret = PASSWORD,
): Promise<void> {
  await assert.rejects(work, (error: unknown) => {
    assert.ok(error instanceof StoreProblem, String(error))
    assert.equal(error.code, code, error.message)
    assert.match(error.message, says)
    assert.ok(!error.message.includes('\n') && !error.message.includes(secret), error.message)
    return true
  })
}

/** A database with the tables of a store. */
async function made(): Promise<string> {
  const address = await server.createDatabase()
  await (await openPostgresStore(address, { create: true })).close()
  return address
}

test('a server that is not there, a host that is none', async () => {
  const gone = createServer()
  const port = await new Promise<number>((resolve) =>
    gone.listen(0, '127.0.0.1', () => {
      const at = gone.address()
      gone.close(() => resolve(typeof at === 'object' && at ? at.port : 0))
    }),
  )
  const address = `postgres://ada:${PASSWORD}@127.0.0.1:${port}/news`
  const told = new RegExp(`^postgres://ada@127.0.0.1:${port}/news cannot be reached: see `)
  await refuses(openPostgresStore(address), 'unreachable', told)
  const nowhere = `postgres://ada:${PASSWORD}@nowhere.invalid/news`
  await refuses(openPostgresStore(nowhere), 'unreachable', /nowhere\.invalid/)
})

test('a wrong password, none at all, and a user that is not there', async () => {
  const role = (name: string, password: string) => server.address('postgres', { name, password })
  const wrong = openPostgresStore(role('postgres', 'mistaken'))
  await refuses(wrong, 'not-allowed', /SYNOPTIC_DATABASE are right/, 'mistaken')
  const nobody = openPostgresStore(role('nobody-here', PASSWORD))
  await refuses(nobody, 'not-allowed', /does not let nobody-here in/)
  const none = server.address('postgres').replace(`:${PASSWORD}`, '')
  await refuses(openPostgresStore(none), 'not-allowed', /PGPASSWORD/)
})

test('an address that cannot be understood is not told, for its password is in it', async () => {
  for (const address of [`postgres://a:${PASSWORD}@[::1/news`, `postgres://a:${PASSWORD}@:x/y`])
    await refuses(openPostgresStore(address), 'cannot-open', /postgres:\/\/USER:PASSWORD/)
})

test('a database that is not there, and one that is empty', async () => {
  await refuses(openPostgresStore(server.address('lost')), 'no-database', /createdb .* lost/)
  const empty = await server.createDatabase()
  for (const access of ['read', 'write'] as const)
    await refuses(openPostgresStore(empty, { access }), 'no-database', /synoptic init/)
})

test('a database of another program is left as it is', async () => {
  const address = await server.createDatabase()
  await server.run('create table orders (id integer)', address)
  await refuses(openPostgresStore(address, { create: true }), 'not-ours', /another program/)
  const tables = 'select tablename from pg_tables where schemaname = current_schema()'
  assert.deepEqual(await server.run(tables, address), [{ tablename: 'orders' }])
})

test('a newer schema is refused, and ends a writer that was there before', async () => {
  const address = await made()
  const writer = await openPostgresStore(address)
  await writer.articles.add(newArticle('Kept.'), T0)
  await server.run('update synoptic set schema = schema + 1, oldest = schema + 1', address)
  for (const access of ['read', 'write'] as const)
    await refuses(openPostgresStore(address, { access }), 'newer-schema', /update Synoptic/)
  const late = writer.articles.add(newArticle('Late.'), T0)
  await refuses(late, 'newer-schema', /newer Synoptic/)
  assert.equal(await writer.articles.count(), 1)
  await writer.close()
})

test('another encoding than UTF-8 is refused', async () => {
  await server.run(`create database latin template template0 encoding 'LATIN1' locale 'C'`)
  const latin = openPostgresStore(server.address('latin'), { create: true })
  await refuses(latin, 'cannot-open', /LATIN1.*--encoding=UTF8/)
})

test('a server that is too old is refused before anything is done', async () => {
  const rows = [{ version: 14, encoding: 'UTF8', ours: false, others: 0 }]
  const place = { address: '', database: 'news', user: 'ada', shown: 'postgres://ada@h/news' }
  const check = checkDatabase({ query: async () => ({ rows }) }, place)
  await refuses(check, 'too-old', /PostgreSQL 14: version 15/)
})

test('who reads alone writes nothing', async () => {
  const store = await openPostgresStore(await made(), { access: 'read' })
  await refuses(store.articles.add(newArticle('X.'), T0), 'read-only', /read only/)
  await refuses(store.backup('/tmp/x'), 'cannot-open', /pg_dump/)
  await store.close()
})

test('many who open an empty database at once make its tables once', async () => {
  const address = await server.createDatabase()
  const stores = await Promise.all(
    Array.from({ length: 6 }, () => openPostgresStore(address, { create: true })),
  )
  assert.deepEqual(await server.run('select schema from synoptic', address), [{ schema: SCHEMA }])
  for (const store of stores) await store.close()
})

test('a server that goes away ends what was under way, and what comes after it goes on', async () => {
  const store = await openPostgresStore(await made())
  const before = store.revision()
  await store.articles.add(newArticle('One.'), T0)
  const writing = store.write(async ({ articles }) => {
    await articles.add(newArticle('Lost.'), T0)
    await server.halt('crash')
    await articles.add(newArticle('Lost too.'), T0)
  })
  await refuses(writing, 'unreachable', /cannot be reached/)
  await refuses(store.articles.count(), 'unreachable', /cannot be reached/)
  await server.resume()
  assert.equal(await store.articles.count(), 1)
  await store.articles.add(newArticle('Two.'), T0)
  assert.notEqual(store.revision(), before)
  await store.close()
})

test('schemas have the same numbers as in SQLite', () => {
  assert.equal(SCHEMA, SCHEMA_OF_SQLITE)
})
