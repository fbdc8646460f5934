import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createFetcher } from '../../src/acquire/http/create-fetcher.ts'
import { startServer } from '../../src/acquire/http/test-server.ts'
import { SYSTEM_CLOCK } from '../../src/app/refresh/clock.ts'
import { scheduleDue } from '../../src/app/shared-work/schedule.ts'
import { openShared } from '../../src/app/shared-work/start-worker.ts'
import { Superseded } from '../../src/store/work-store.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { followAll } from './read-news.ts'

const server = await startPostgres()
const address = await server.createDatabase()
const options = { tends: false, longestRequest: 800, lease: 300 }
const one = await openShared(address, options)
const other = await openShared(address, options)
after(async () => {
  for (const { store, work } of [one, other]) {
    await work.close()
    await store.close()
  }
  await server.stop()
})

test('a host is one worker’s at a time, and rests between two whoever asks', async () => {
  const first = await one.work.hosts.take('a.test')
  assert.equal(first.state, 'mine')
  const second = await other.work.hosts.take('a.test')
  assert.ok(second.state === 'wait' && !second.isHeld)
  if (first.state === 'mine') await first.end(400, 0)
  const third = await other.work.hosts.take('a.test')
  assert.ok(third.state === 'wait' && third.wait > 100 && third.wait <= 400)
  await sleep(450)
  assert.equal((await other.work.hosts.take('a.test')).state, 'mine')
  assert.equal((await one.work.hosts.take('b.test')).state, 'mine')
})

test('a host that wants to be left alone is left alone by all', async () => {
  const turn = await one.work.hosts.take('held.test')
  if (turn.state === 'mine') await turn.end(0, 60_000)
  const elsewhere = await other.work.hosts.take('held.test')
  assert.ok(elsewhere.state === 'wait' && elsewhere.isHeld && elsewhere.wait > 50_000)
})

test('the turn of a worker that died ends after the longest request, and cannot be ended late', async () => {
  const dead = await one.work.hosts.take('dead.test')
  await sleep(500)
  assert.equal((await other.work.hosts.take('dead.test')).state, 'wait')
  await sleep(700)
  assert.equal((await other.work.hosts.take('dead.test')).state, 'mine')
  if (dead.state === 'mine') await dead.end(0, 0)
  assert.equal((await one.work.hosts.take('dead.test')).state, 'wait')
})

test('who places hands over when it says nothing more, and can then write no more', async () => {
  const held = await one.work.placing.take()
  assert.ok(held)
  assert.equal(await other.work.placing.take(), null)
  assert.deepEqual(await one.work.placing.take(), held)
  await one.work.write((_, shared) => shared.hold(held))
  await sleep(400)
  const taken = await other.work.placing.take()
  assert.ok(taken && taken.token > held.token)
  await assert.rejects(
    one.work.write((_, shared) => shared.hold(held)),
    Superseded,
  )
  await other.work.placing.release(taken)
  assert.ok(await one.work.placing.take())
})

test('two fetchers ask one host in turn', async () => {
  let now = 0
  let most = 0
  await using site = await startServer(async (_, response) => {
    most = Math.max(most, ++now)
    await sleep(60)
    now--
    response.end('well')
  })
  const create = (shared: typeof one) =>
    createFetcher({
      userAgent: 'Synoptic/test',
      allowPrivateHosts: ['127.0.0.1'],
      turns: shared.work.hosts,
    })
  const fetchers = [create(one), create(other)]
  const asked = fetchers.flatMap(({ fetch }) =>
    [1, 2, 3].map((n) => fetch({ url: site.url(`/${n}`), kind: 'feed' })),
  )
  for (const { outcome } of await Promise.all(asked)) assert.equal(outcome, 'body')
  assert.equal(most, 1)
  await Promise.all(fetchers.map((fetcher) => fetcher.close()))
})

test('a source that is answered while somebody looks what is due is not asked again for it', async () => {
  await followAll(address, ['http://news.test/feed'])
  const { store, work } = one
  const due = { store, clock: SYSTEM_CLOCK, pages: false, ages: [] }
  assert.equal(await scheduleDue({ ...due, work }), 1)
  const [{ id }] = await store.sources.list()
  /** It is answered after it was looked up, and before what is due is listed. */
  const listAsked = async () => {
    const asked = await work.arrivals.listAsked()
    const ticket = await work.arrivals.findTicket(id)
    if (ticket) await work.share((shared) => shared.arriving.arrive(ticket, null, []))
    return asked
  }
  const answered = { ...work, arrivals: { ...work.arrivals, listAsked } }
  assert.equal(await scheduleDue({ ...due, work: answered }), 0)
  assert.equal(await work.arrivals.findTicket(id), null)
  assert.equal(await scheduleDue({ ...due, work }), 1)
})
