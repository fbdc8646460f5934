import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { workBeside } from '../../src/app/news/work-beside.ts'
import { createWorkTeller } from '../../src/app/news/work-teller.ts'
import { openHomeStore } from '../../src/app/open-home.ts'
import { openShared } from '../../src/app/shared-work/start-worker.ts'
import { openPostgresDesk } from '../../src/store/postgres/desk/open-desk.ts'
import { ROLES, renderRoles } from '../../src/store/postgres/roles.ts'
import { openDeskComparisons } from '../../src/store/postgres/shared-work/open-desk-comparisons.ts'
import { TEST_SETTINGS } from '../shared-work/start-here.ts'
import { openMachine } from './open-machine.ts'
import { startPostgres } from './start-postgres.ts'

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-roles-'))
after(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const as = (role: string, database: string) =>
  server.address(new URL(database).pathname.slice(1), { name: role, password: `of-${role}` })

let database: string
before(async () => {
  database = await server.createDatabase()
  await server.run(renderRoles(database), database)
  for (const role of ROLES) await server.run(`alter role ${role} password 'of-${role}'`)
  const owner = as('synoptic_owner', database)
  await (await openHomeStore(owner, { access: 'write', create: true, command: 'test' })).close()
})

const DESK = {
  name: 'StoreProblem',
  code: 'not-allowed',
  message: /may not keep what people do at a desk in .+: open it as synoptic_worker, after/,
}

test('a desk whose tables the owner did not make says so, and a reader has none at all', async () => {
  const open = (role: string) => openMachine({ address: as(role, database), folder })
  await assert.rejects(open('synoptic_worker'), DESK)
  await (await openPostgresDesk(as('synoptic_owner', database))).close()
  await assert.rejects(open('synoptic_reader'), DESK)
  await server.run('revoke select on events from synoptic_worker', database)
  await assert.rejects(open('synoptic_worker'), { name: 'StoreProblem', code: 'not-allowed' })
  await server.run('grant select on events to synoptic_worker', database)
  const left = `select usename from pg_stat_activity where usename like 'synoptic%'`
  for (let i = 0; i < 100 && (await server.run(left)).length > 0; i++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  assert.deepEqual(await server.run(left), [], 'a connection was left open')
})

test('who is to work and may not make the tables of workers says why before it begins', async () => {
  const lines: unknown[] = []
  const teller = createWorkTeller((line) => lines.push(line))
  const { signal } = new AbortController()
  await workBeside(as('synoptic_worker', database), TEST_SETTINGS, signal, teller.heed)
  await assert.rejects(teller.begun(), {
    name: 'StoreProblem',
    message: /^synoptic_worker has not the right to do this in .+ `synoptic roles`/,
  })
  assert.deepEqual(lines, [])
})

test('how work goes on is told in lines, once it has begun', async () => {
  const lines: unknown[] = []
  const { heed, begun } = createWorkTeller((line) => lines.push(line))
  heed({ state: 'working' })
  await begun()
  const problem = { code: 'unreachable', message: 'It is away.' }
  heed({ state: 'waiting', problem })
  heed({ state: 'working' })
  heed({ state: 'ended', problem })
  assert.deepEqual(lines, [
    { level: 'warn', ...problem },
    { level: 'info', message: 'working again' },
    { level: 'error', ...problem },
  ])
})

test('a desk that may not use what workers share is as one without workers', async () => {
  const { store, work } = await openShared(as('synoptic_owner', database), { tends: false })
  await Promise.all([store.close(), work.close()])
  for (const right of ['usage on schema work', 'insert on work.comparisons']) {
    const desk = openDeskComparisons(as('synoptic_worker', database))
    assert.equal(await desk.isThere(), true)
    await desk.close()
    await server.run(`revoke ${right} from synoptic_worker`, database)
    const poorer = openDeskComparisons(as('synoptic_worker', database))
    assert.equal(await poorer.isThere(), false, right)
    await poorer.close()
    await server.run(`grant ${right} to synoptic_worker`, database)
  }
})

test('roles that are made after the tables have the same rights', async () => {
  const later = await server.createDatabase()
  const { store, work } = await openShared(later, { tends: false })
  await Promise.all([store.close(), work.close()])
  await (await openPostgresDesk(later)).close()
  await server.run(renderRoles(later), later)
  const own = as('synoptic_worker', later)
  for (const sql of [
    `select nextval(pg_get_serial_sequence('desk.rejections', 'id'))`,
    'delete from work.comparisons',
    'delete from jobs.job',
  ])
    await server.run(sql, own)
  await assert.rejects(server.run('drop table desk.points', own), { code: '42501' })
})
