import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { createApp } from '../../src/server/create-app.ts'
import { formatMetrics } from '../../src/server/metrics/exposition.ts'
import { createMeters, type Meters } from '../../src/server/metrics/meters.ts'
import type { Reach } from '../../src/server/reach.ts'
import { findMetricsFaults } from './metrics-faults.ts'
import { NOW, openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
let meters: Meters
before(async () => {
  desk = await openTestDesk()
  meters = createMeters()
})
after(async () => {
  meters.process.stop()
  await desk.close()
})

const appOf = (reach?: Reach): Hono =>
  createApp({ desk: desk.desk, assets: loadDeskAssets(), now: () => NOW, reach, meters })

const ask = (app: Hono, path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.request(path, { headers: { Host: 'localhost', ...headers } })

test('there are no metrics unless they were asked for', async () => {
  assert.equal((await desk.get('/metrics')).status, 404)
})

test('metrics break no rule of the format, and count questions by the pattern of their address', async () => {
  const app = appOf()
  for (const path of ['/story/s1', '/story/s2', '/story/s999', '/nowhere"x', '/?since=all'])
    await ask(app, path)
  await app.request('/metrics', { method: 'BREW', headers: { Host: 'localhost' } })
  const answer = await ask(app, '/metrics')
  assert.equal(answer.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8')
  const text = await answer.text()
  assert.deepEqual(findMetricsFaults(text), [])
  for (const line of [
    'synoptic_http_requests_total{method="GET",route="/story/:id",status="200"} 2',
    'synoptic_http_requests_total{method="GET",route="/story/:id",status="404"} 1',
    'synoptic_http_requests_total{method="GET",route="/*",status="404"} 1',
    'synoptic_http_request_duration_seconds_count{route="/story/:id"} 3',
    'synoptic_articles 14',
    'synoptic_stories 3',
    'synoptic_sources{state="failing"} 0',
    'synoptic_jobs{state="waiting"} 0',
    'synoptic_comparisons_waiting 0',
  ])
    assert.ok(text.includes(`${line}\n`), line)
  assert.match(text, /^process_resident_memory_bytes \d{8,}$/m)
  assert.match(text, /^synoptic_event_loop_delay_seconds\{measure="p99"\} 0/m)
  assert.doesNotMatch(text, /nowhere|s999|BREW/)
})

test('what is held ready is counted as well, and a second look starts the delay anew', async () => {
  const app = appOf()
  const count = async () => {
    const text = await (await ask(app, '/metrics')).text()
    const [, found] = /\/help",status="200"\} (\d+)/.exec(text) ?? []
    return Number(found)
  }
  for (let i = 0; i < 3; i++) await ask(app, '/help')
  assert.equal(await count(), 3)
})

test('where others may come metrics take a token of their scope; on this machine alone they do not', async () => {
  const { access } = desk.desk
  const ada = await access.addPerson('Ada', 'editor', 'nine ropes in a row')
  assert.ok(typeof ada === 'object')
  const bearer = async (scope: 'metrics' | 'read') => ({
    Authorization: `Bearer ${(await access.makeToken(ada.id, scope, [scope])).secret}`,
  })
  assert.equal((await ask(appOf(), '/metrics')).status, 200)
  const shared = appOf({ isShared: true, names: ['desk.example.test'], trustsProxy: true })
  assert.equal((await ask(shared, '/metrics')).status, 401)
  assert.equal((await ask(shared, '/metrics', await bearer('read'))).status, 403)
  assert.equal((await ask(shared, '/metrics', await bearer('metrics'))).status, 200)
  assert.equal((await ask(shared, '/today.json', await bearer('metrics'))).status, 403)
})

test('help and labels are escaped as the format asks', () => {
  const help = 'Back\\slash and\nline.'
  const samples = [{ value: 1, labels: { route: '/a"b\\c\nd' } }]
  const text = formatMetrics([{ name: 'a', help, type: 'gauge', samples }])
  assert.equal(
    text,
    '# HELP a Back\\\\slash and\\nline.\n# TYPE a gauge\na{route="/a\\"b\\\\c\\nd"} 1\n',
  )
  assert.deepEqual(findMetricsFaults(text), [])
})

/** A fault put into a text that has none, and what is said of it. */
const FINE = '# HELP a_total All.\n# TYPE a_total counter\na_total{b="c"} 1\n'
const planted = [
  ['# HELP a_total All.\n', '', /no help before/],
  ['a_total', 'a', /is a counter/],
  ['counter', 'gauge', /is a gauge/],
  ['1\n', '1', /no newline/],
  ['1\n', 'one\n', /is no sample/],
  ['{b="c"} 1', '{b="c"} 1\na_total{b="c"} 2', /is there twice/],
  ['"c"', '"c"d"', /is no sample/],
  ['All.', 'All', /is no sentence/],
] as const
for (const [from, to, told] of planted)
  test(`${JSON.stringify(from)} as ${JSON.stringify(to)} among metrics is a fault`, () => {
    assert.match(findMetricsFaults(FINE.replaceAll(from, to)).join('\n'), told)
  })
