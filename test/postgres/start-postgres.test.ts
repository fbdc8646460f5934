import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from './start-postgres.ts'

const server = await startPostgres({ durable: true })
after(() => server.stop())

test('each database is empty and its own', async () => {
  const [one, other] = [await server.createDatabase(), await server.createDatabase()]
  await server.run('create table only_here (n integer)', one)
  const list = "select tablename from pg_tables where schemaname = 'public'"
  assert.deepEqual(await server.run(list, one), [{ tablename: 'only_here' }])
  assert.deepEqual(await server.run(list, other), [])
})

for (const how of ['fast', 'crash'] as const)
  test(`what was committed is there after it ended (${how}) and was started again`, async () => {
    const address = await server.createDatabase()
    await server.run('create table kept (n integer); insert into kept values (7)', address)
    await server.halt(how)
    await assert.rejects(server.run('select 1'), /ECONNREFUSED/)
    await server.resume()
    assert.deepEqual(await server.run('select n from kept', address), [{ n: 7 }])
  })
