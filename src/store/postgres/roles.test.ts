import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startPostgres } from '../../../test/postgres/start-postgres.ts'
import { newArticle, T0 } from '../contract/fixtures.ts'
import { openPostgresStore } from './open-store.ts'
import { ROLES, renderRoles } from './roles.ts'

const server = await startPostgres()
after(() => server.stop())

let database: string
const as = (name: string) => server.address(database, { name, password: `of-${name}` })

before(async () => {
  const address = await server.createDatabase()
  database = new URL(address).pathname.slice(1)
  // A second time changes nothing.
  for (let n = 0; n < 2; n++) await server.run(renderRoles(address), address)
  for (const role of ROLES) await server.run(`alter role ${role} password 'of-${role}'`)
  await (await openPostgresStore(as('synoptic_owner'), { create: true })).close()
})

const denied = { name: 'StoreProblem', code: 'not-allowed' }

test('a worker keeps, finds and listens, and can neither drop nor change a table', async () => {
  const store = await openPostgresStore(as('synoptic_worker'))
  const { id } = await store.articles.add(newArticle('The ferry sank.'), T0)
  await store.stories.open(T0)
  assert.equal((await store.articles.search('ferries'))[0].articleId, id)
  await store.close()
  for (const sql of [
    'drop table articles',
    'alter table articles add x integer',
    'create table x ()',
  ])
    await assert.rejects(server.run(sql, as('synoptic_worker')), { code: '42501' }, sql)
})

test('a reader reads, and can write nothing however it asks', async () => {
  const store = await openPostgresStore(as('synoptic_reader'), { access: 'read' })
  assert.equal(await store.articles.count(), 1)
  assert.equal((await store.articles.search('ferry')).length, 1)
  assert.deepEqual(await store.check(), [])
  await store.close()
  const bold = await openPostgresStore(as('synoptic_reader'), { access: 'write' })
  await assert.rejects(bold.articles.add(newArticle('X.'), T0), denied)
  await bold.close()
  for (const sql of [
    'delete from articles',
    'update synoptic set revision = 0',
    'drop table looks',
  ])
    await assert.rejects(server.run(sql, as('synoptic_reader')), { code: '42501' }, sql)
})

test('who may not make tables says so, and nobody else comes in', async () => {
  const other = await server.createDatabase()
  await server.run(renderRoles(other), other)
  database = new URL(other).pathname.slice(1)
  await assert.rejects(openPostgresStore(as('synoptic_worker'), { create: true }), denied)
  await server.run(`create role stranger login password 'of-stranger'`)
  await assert.rejects(openPostgresStore(as('stranger')), denied)
})
