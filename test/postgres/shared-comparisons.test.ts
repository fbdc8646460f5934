import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { withHomeAccess } from '../../src/app/access/with-home-access.ts'
import { kindOf } from '../../src/app/desk/rejections.ts'
import { openHomeStore } from '../../src/app/open-home.ts'
import { SYSTEM_CLOCK } from '../../src/app/refresh/clock.ts'
import { compareStory } from '../../src/app/shared-work/compare-story.ts'
import { openShared } from '../../src/app/shared-work/start-worker.ts'
import { createComparingPool } from '../../src/app/workers/comparing-pool.ts'
import { listPoints } from '../../src/present/view/points.ts'
import { openPostgresDesk } from '../../src/store/postgres/desk/open-desk.ts'
import { ROLES, renderRoles } from '../../src/store/postgres/roles.ts'
import type { Store } from '../../src/store/store.ts'
import { addReport, FIRST, SECOND, THIRD } from '../desk/tell-reports.ts'
import { type Machine, openMachine } from './open-machine.ts'
import { startPostgres } from './start-postgres.ts'

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-shared-'))
const database = await server.createDatabase()
const as = (role: string) =>
  server.address(new URL(database).pathname.slice(1), { name: role, password: `of-${role}` })
// All machines have the least right with which they can work.
const address = as('synoptic_worker')

const ONE = '2026-03-02T09:01:00.000Z'
const TWO = '2026-03-02T09:02:00.000Z'

/** What the owner makes: tables of the news, of desks and of workers. */
async function makeTables(): Promise<void> {
  await server.run(renderRoles(database), database)
  for (const role of ROLES) await server.run(`alter role ${role} password 'of-${role}'`)
  const owner = as('synoptic_owner')
  const { store, work } = await openShared(owner, { tends: false })
  await Promise.all([store.close(), work.close()])
  await (await openPostgresDesk(owner)).close()
}

async function writing(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openHomeStore(address, { access: 'write', command: 'test' })
  await work(store).finally(() => store.close())
}

const desks: Machine[] = []
async function open(name: string, at: string): Promise<Machine> {
  const machine = await openMachine({ address, folder: join(folder, name), at })
  desks.push(machine)
  return machine
}

const comparing = createComparingPool()
let worker: Awaited<ReturnType<typeof openShared>>
let one: Machine
let two: Machine
before(async () => {
  await makeTables()
  worker = await openShared(address, { tends: false })
  one = await open('one', ONE)
  two = await open('two', TWO)
  for (const { desk } of desks) await desk.look()
})
after(async () => {
  for (const { desk } of desks) await desk.close()
  await Promise.all([worker.store.close(), worker.work.close(), comparing.close()])
  rmSync(folder, { recursive: true })
  await server.stop()
})

const report = (outlet: string, text: string, story?: string) =>
  addReport({ writing }, { outlet, text, story })

/** A story of two reports. */
async function tell(): Promise<string> {
  const { story } = await report('Sundby Post', FIRST)
  await report('Port Notes', SECOND, story)
  return story
}

const rows = (story: string) =>
  server.run(`select key, made_at from work.comparisons where story = '${story}'`, database)

/** Until what one desk or another is to make lies there. */
async function waitFor(story: string, isSo: (row: Record<string, unknown>) => boolean) {
  for (let i = 0; i < 600; i++) {
    for (const { desk } of desks) {
      await desk.look()
      await desk.comparisons.makeAhead([])
    }
    const [row] = await rows(story)
    if (row && isSo(row)) return row
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return assert.fail('it took too long')
}

/** Compares a story as a worker does. */
async function work(story: string): Promise<void> {
  const { store, work } = worker
  await work.share((shared) => shared.add('compare', [{ about: story }]))
  const { signal: halt } = new AbortController()
  const means = { store, work, comparing, clock: SYSTEM_CLOCK, halt }
  for (const job of await work.jobs.take('compare', 10)) await compareStory(means, job)
}

test('what one desk compared for somebody who waits, another shows without comparing it', async () => {
  const story = await tell()
  const made = (await one.desk.comparisons.open(story, 20_000))?.compared ?? assert.fail()
  assert.deepEqual(await rows(story), [{ key: made.key, made_at: ONE }])
  const taken = (await two.desk.comparisons.open(story))?.compared ?? assert.fail()
  assert.equal(taken.stale, false)
  assert.deepEqual(taken.view, made.view)
  assert.deepEqual(await rows(story), [{ key: made.key, made_at: ONE }])
  assert.ok((await two.desk.listOutlets()).some(({ outlet }) => outlet === 'Port Notes'))
})

test('what a worker compared is shown as soon as it lies there, and a desk finds nothing else to do', async () => {
  const story = await tell()
  await work(story)
  const [{ key, made_at }] = await rows(story)
  const shown = (await one.desk.comparisons.open(story))?.compared ?? assert.fail()
  assert.deepEqual([shown.key, shown.stale], [key, false])
  await two.desk.comparisons.makeAhead([story])
  assert.equal((await two.desk.comparisons.open(story))?.compared?.stale, false)
  assert.deepEqual(await rows(story), [{ key, made_at }])
})

test('a worker keeps apart what people at a desk told apart, and makes nothing that a desk made', async () => {
  const { story } = await report('Sundby Post', FIRST)
  await report('Ossel Anchor', THIRD, story)
  const before = (await one.desk.comparisons.open(story, 20_000))?.compared ?? assert.fail()
  const line = listPoints(before.view).find((point) => kindOf(point) === 'agreement')
  const { key } = line ?? assert.fail('nothing is agreed')
  assert.ok(await one.desk.rejections.add({ story, key }, 'ann'))
  await server.run(`delete from work.comparisons where story = '${story}'`, database)
  await work(story)
  const [row] = await rows(story)
  assert.notEqual(row.key, before.key)
  const there = (await one.desk.comparisons.open(story))?.compared
  assert.equal(there?.stale, true, 'what was made before is shown at once')
  await waitFor(story, () => true)
  const shown = (await one.desk.comparisons.open(story, 20_000))?.compared
  assert.deepEqual([shown?.key, shown?.stale], [row.key, false])
  assert.ok(shown && !listPoints(shown.view).some((point) => point.key === key))
  await work(story)
  assert.deepEqual(await rows(story), [row])
})

test('what no worker makes and nobody waits for is made once, by one desk', async () => {
  const story = await tell()
  await waitFor(story, () => true)
  const [{ made_at }] = await rows(story)
  for (const { desk } of desks)
    assert.equal((await desk.comparisons.open(story))?.compared?.stale, false)
  const next = await tell()
  const row = await waitFor(next, () => true)
  assert.equal(row.made_at, made_at, 'it is the same desk again')
})

test('what a worker has in hand is left to it', async () => {
  const story = await tell()
  await worker.work.share((shared) => shared.add('compare', [{ about: story }]))
  for (let i = 0; i < 3; i++)
    for (const { desk } of desks) {
      await desk.look()
      await desk.comparisons.makeAhead([story])
    }
  assert.deepEqual(await rows(story), [])
  assert.ok(one.desk.comparisons.countWaiting() > 0)
  await server.run(
    `update jobs.job set created_on = created_on - interval '1 hour' where singleton_key = '${story}'`,
    database,
  )
  await waitFor(story, () => true)
})

test('what is told of a story that grew is told where a worker compared it', async () => {
  const story = await tell()
  await one.desk.comparisons.open(story, 20_000)
  await report('Ossel Anchor', THIRD, story)
  await work(story)
  const [{ key }] = await rows(story)
  await one.desk.comparisons.makeAhead([story])
  assert.equal((await one.desk.comparisons.open(story))?.compared?.key, key)
  for (const { desk } of desks) await desk.look()
  const told = await server.run(`select kind from desk.alerts where story = '${story}'`, database)
  assert.ok(
    told.some(({ kind }) => kind === 'confirmed'),
    JSON.stringify(told),
  )
  await two.desk.comparisons.makeAhead([story])
  assert.equal(
    (await server.run(`select kind from desk.alerts where story = '${story}'`, database)).length,
    told.length,
  )
})

test('what is damaged or of another shape is made anew', async () => {
  const story = await tell()
  const key = (await one.desk.comparisons.open(story, 20_000))?.compared?.key
  await server.run(`update work.comparisons set view = '\\x00' where story = '${story}'`, database)
  const anew = (await two.desk.comparisons.open(story, 20_000))?.compared
  assert.deepEqual([anew?.key, anew?.stale], [key, false])
  assert.deepEqual(await rows(story), [{ key, made_at: TWO }])
  // A newer program's: what it looks like is not known here.
  const strange = `update work.comparisons set key = 'x-', view = '\\x00' where story = '${story}'`
  await server.run(strange, database)
  await report('Ossel Anchor', THIRD, story)
  const own = (await two.desk.comparisons.open(story))?.compared
  assert.deepEqual([own?.key, own?.stale], [key, true])
  const row = await waitFor(story, (each) => each.key !== 'x-')
  assert.notEqual(row.key, key)
})

test('a desk of synoptic_worker keeps all that people do, for one of them and for all', async () => {
  const [{ id }, other] = (await one.today()).cards
  const done = async (method: string, path: string, body: unknown) => {
    const response = await one.send(method, path, body)
    assert.ok(response.ok, `${method} ${path}: ${await response.text()}`)
  }
  await done('PUT', `/state/stories/${id}`, { starred: true })
  await done('POST', '/searches', { name: 'Cranes', query: 'crane' })
  const view = (await one.desk.comparisons.open(id, 20_000))?.compared?.view ?? assert.fail()
  const line = listPoints(view).find(kindOf) ?? assert.fail('nothing is joined')
  const rejection = await one.desk.rejections.add({ story: id, key: line.key }, 'ann')
  assert.ok(rejection)
  assert.ok(await one.desk.rejections.remove(rejection, 'ann'))
  await done('POST', `/stories/${id}/merge`, { with: [other.id], sure: true })
  await one.desk.look()
  await one.desk.alerts.send()
  assert.ok((await one.desk.search('crane')).length > 0)
  const password = 'six words that nobody would guess'
  await withHomeAccess(address, (access) => access.addPerson('Ann', 'editor', password))
  assert.ok(await two.desk.access.signIn('Ann', password, ''))
})
