import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startReceiver } from '../../src/app/alerts/webhooks/test-hooks.ts'
import type { Desk } from '../../src/app/desk/open-desk.ts'
import { openHomeDesk } from '../../src/app/desk/open-home-desk.ts'
import { openHomeStore } from '../../src/app/open-home.ts'
import { openShared } from '../../src/app/shared-work/start-worker.ts'
import { ALONE } from '../../src/model/access.ts'
import { ALL_WANTED } from '../../src/model/alert.ts'
import type { LiveEvent } from '../../src/model/live.ts'
import { openPostgresDesk } from '../../src/store/postgres/desk/open-desk.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { startHere, TEST_SETTINGS } from './start-here.ts'
import { startWorkerProcess } from './start-workers.ts'
import { until } from './until.ts'

const server = await startPostgres()
const address = await server.createDatabase()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-hooks-'))
const former = process.env.SYNOPTIC_HOME
process.env.SYNOPTIC_HOME = folder
const desks: Desk[] = []

before(async () => {
  const options = { access: 'write', create: true, command: 'test' } as const
  await (await openHomeStore(address, options)).close()
  desks.push(await openDesk(), await openDesk())
})
after(async () => {
  for (const desk of desks) await desk.close()
  if (former === undefined) delete process.env.SYNOPTIC_HOME
  else process.env.SYNOPTIC_HOME = former
  rmSync(folder, { recursive: true })
  await server.stop()
})

async function openDesk(): Promise<Desk> {
  const home = { config: join(folder, 'config.toml'), database: '' }
  const opened = { home, settings: TEST_SETTINGS, database: address, problems: [] }
  return (await openHomeDesk(opened, () => new Date())).desk
}

async function addHook(url: string): Promise<string> {
  const made = await desks[0].alerts.webhooks.add(ALONE, { url, wanted: ALL_WANTED })
  return 'webhook' in made ? made.webhook.id : assert.fail(made.message)
}

let subjects = 0
const found = () => {
  const subject = `k${++subjects}`
  const about = { subject, key: subject, about: 'Barges counted', from: '7', to: '9' }
  return { kind: 'figure', ...about, sides: [] } as const
}

/** Keeps so many alerts for a webhook, as a desk does that finds them. */
async function keepAlerts(count: number, hook: string): Promise<void> {
  const mine = await openPostgresDesk(address)
  const story = { story: 's1', title: 'Barges', person: null, mails: [], hooks: [hook] }
  const alerts = Array.from({ length: count }, () => ({ ...story, found: found() }))
  await mine.telling.alerts.note({ at: new Date().toISOString(), alerts })
  await mine.close()
}

const statesOf = async (hook: string) =>
  (await desks[0].alerts.webhooks.listDeliveries(ALONE, hook, 100)).map(({ state }) => state)

/** Sends as each desk does every second. */
const sendAll = () => Promise.all(desks.map(({ alerts }) => alerts.send()))
const sendUntil = (isSo: () => boolean) => until(() => sendAll().then(isSo))

test('two desks without workers send each message once', async () => {
  await using receiver = await startReceiver()
  const hook = await addHook(receiver.url())
  await keepAlerts(12, hook)
  await sendAll()
  await sendAll()
  assert.equal(receiver.taken.length, 12)
  assert.equal(new Set(receiver.taken.map(({ id }) => id)).size, 12)
  await desks[0].alerts.webhooks.remove(ALONE, hook)
})

test('while workers send, desks leave it to them, and take it over when they have ended', async () => {
  await using receiver = await startReceiver()
  const hook = await addHook(receiver.url())
  const workers = [1, 2].map(() => startHere(address, { kinds: ['webhook'], once: false }))
  // Where no worker has worked, there are no leases.
  await until(() => isLeft().catch(() => false))
  await keepAlerts(12, hook)
  await sendUntil(() => receiver.taken.length >= 12)
  await until(async () => (await statesOf(hook)).every((state) => state === 'done'))
  for (const { stop } of workers) stop.abort()
  const done = await Promise.all(workers.map((worker) => worker.done))
  // The job of each was taken once, and by workers alone.
  assert.equal(
    done.reduce((sum, { webhook = 0 }) => sum + webhook, 0),
    12,
  )
  await keepAlerts(2, hook)
  await sendAll()
  assert.equal(receiver.taken.length, 14)
  assert.equal(new Set(receiver.taken.map(({ id }) => id)).size, 14)
  await desks[0].alerts.webhooks.remove(ALONE, hook)
})

async function isLeft(): Promise<boolean> {
  const held = await server.run(
    `select from work.leases where name = 'tell' and until > clock_timestamp()`,
    address,
  )
  return held.length > 0
}

test('what does not arrive is due again later, and is no dead letter', async () => {
  await using receiver = await startReceiver((response) => response.writeHead(503).end())
  const hook = await addHook(receiver.url())
  await keepAlerts(1, hook)
  const { done, failures } = startHere(address, { kinds: ['webhook'] })
  assert.deepEqual([(await done).webhook, failures], [1, []])
  const [delivery] = await desks[0].alerts.webhooks.listDeliveries(ALONE, hook, 9)
  assert.deepEqual([delivery.state, delivery.attempts, delivery.status], ['waiting', 1, 503])
  const wait = Date.parse(delivery.nextAt ?? '') - Date.parse(delivery.triedAt ?? '')
  assert.ok(wait >= 5000 && wait < 6000, `${wait} ms`)
  const [{ left }] = await server.run(
    `select count(*)::int as left from jobs.job where state < 'completed'
     and data ->> 'about' = '${delivery.id}'`,
    address,
  )
  assert.equal(left, 0)
})

test('what a killed worker was sending is sent again under its id, by whoever is there', async () => {
  await using receiver = await startReceiver((response, nth) => {
    if (nth > 1) response.end('ok')
  })
  const hook = await addHook(receiver.url())
  await keepAlerts(1, hook)
  const { child, ended } = startWorkerProcess(address, { kinds: ['webhook'], once: false })
  await until(async () => receiver.taken.length > 0)
  child.kill('SIGKILL')
  await ended
  // As if the minute had passed for which it is held.
  await server.run(`update desk.deliveries set claimed_until = '2000-01-01T00:00:00Z'`, address)
  await sendUntil(() => receiver.taken.length > 1)
  const [first, second] = receiver.taken
  assert.equal(second.id, first.id)
  assert.equal(second.body, first.body)
  await until(async () => (await statesOf(hook)).join() === 'done')
  await desks[0].alerts.webhooks.remove(ALONE, hook)
})

test('what the comparison of a worker has to tell is told once, and heard at each desk', async () => {
  for (const desk of desks) await desk.look()
  const heard = desks.map(({ live }) => {
    const events: string[] = []
    live.listen((event) => typeof event === 'object' && events.push(toLine(event)))
    return events
  })
  const sides = [{ value: '9', passages: [passage] }]
  const { store, work } = await openShared(address, { tends: false })
  await work.write((_, shared) =>
    shared.saveFinding('s1', {
      ...{ title: 'Barges', found: [{ ...found(), sides }], accounts: [['a3']], isFirst: false },
      texts: [{ article: 'a3', hash: 'of a3' }],
    }),
  )
  await work.close()
  await store.close()
  await Promise.all(desks.map((desk) => desk.look()))
  for (const desk of desks) await desk.look()
  const kept = await server.run(
    `select id from desk.alerts where alert like '%Nine barges%'`,
    address,
  )
  assert.equal(kept.length, 1)
  assert.deepEqual(heard, [['alert.made s1'], ['alert.made s1']])
  assert.deepEqual(await server.run('select story from work.findings', address), [])
})

const passage = {
  ...{ article: 'a3', version: 1, outlet: 'Sundby Post', start: 0, end: 12 },
  text: 'Nine barges.',
}

function toLine({ name, data }: LiveEvent): string {
  return name === 'alert.made' ? `${name} ${data.story}` : name
}
