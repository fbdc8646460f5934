import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSqliteStore } from '../../store/sqlite/open-store.ts'
import { parseConfig } from '../config/parse-config.ts'
import type { Clock } from './clock.ts'
import { type WatchOptions, watchSources } from './run-refresh.ts'
import type { Summary } from './tally.ts'
import { openReader } from './test-refresh.ts'
import { ferryText, renderFeed, renderPage, startSite } from './test-site.ts'

const HOUR = 3_600_000

const { settings } = parseConfig({
  text: 'workers = 1\nrecheck = []\nallow-private-hosts = ["127.0.0.1"]',
  name: '',
  env: {},
})

test('watching asks again when a source is due, and not before', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const text = `<p>${ferryText('Tolla', 6).join('</p><p>')}</p>`.repeat(3)
  const item = (number: number) => ({ path: `/a-${number}`, title: `Ferry ${number}`, text })
  site.set('/feed', renderFeed(site, 'Bearer', [item(1)]))
  await reader.follow(site.url('/feed'))
  const stop = new AbortController()
  let time = Date.parse('2031-05-06T10:00:00Z')
  const start = time
  const clock: Clock = {
    now: () => new Date(time),
    sleep: async (milliseconds) => {
      time += milliseconds
      site.set('/feed', renderFeed(site, 'Bearer', [item(1), { ...item(2), text: `${text}!` }]))
    },
  }
  const rounds: Summary[] = []
  await watchSources({
    withStore: (work) => work(reader.store, false),
    settings,
    clock,
    signal: stop.signal,
    onRound: (summary) => {
      rounds.push(summary)
      if (rounds.length === 2) stop.abort()
    },
  })
  assert.equal(site.asked.length, 2)
  assert.equal(rounds[0].articles.added, 1)
  assert.ok(time - start >= HOUR / 6 && time - start <= 25 * HOUR)
})

test('watching asks a host for its robots.txt once, however many rounds there are', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const teaser = (number: number) => ({ path: `/a-${number}`, title: `Ferry ${number}` })
  site.set('/a-1', renderPage('Ferry 1', ferryText('Tolla', 6)))
  site.set('/a-2', renderPage('Ferry 2', ferryText('Brant', 6)))
  site.set('/feed', renderFeed(site, 'Bearer', [teaser(1)]))
  await reader.follow(site.url('/feed'))
  const stop = new AbortController()
  let time = Date.parse('2031-05-06T10:00:00Z')
  const clock: Clock = {
    now: () => new Date(time),
    sleep: async (milliseconds) => {
      time += milliseconds
      site.set('/feed', renderFeed(site, 'Bearer', [teaser(1), teaser(2)]))
    },
  }
  let rounds = 0
  const onRound = () => {
    if (++rounds === 2) stop.abort()
  }
  const withStore: WatchOptions['withStore'] = (work) => work(reader.store, false)
  await watchSources({ withStore, settings, clock, signal: stop.signal, onRound })
  assert.deepEqual(site.asked, ['/feed 200', '/a-1 200', '/feed 200', '/a-2 200'])
  assert.equal(site.robotsAsked(), 1)
})

test('watching asks the pages of young articles again, though no source is due', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  site.set('/a-1', renderPage('Ferry 1', ferryText('Tolla', 6)))
  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/a-1', title: 'Ferry 1' }]))
  const id = await reader.follow(site.url('/feed'))
  const stop = new AbortController()
  let time = Date.parse('2031-05-06T10:00:00Z')
  const clock: Clock = {
    now: () => new Date(time),
    sleep: async (milliseconds) => {
      time += milliseconds
    },
  }
  const rounds: Summary[] = []
  const onRound = (summary: Summary) => {
    if (rounds.push(summary) === 2) stop.abort()
  }
  const withStore: WatchOptions['withStore'] = async (work) => {
    const nextAt = '2031-05-09T10:00:00.000Z'
    if (rounds.length > 0) await reader.store.sources.update(id, { state: { nextAt } })
    return work(reader.store, false)
  }
  const young = { ...settings, recheck: [HOUR] }
  await watchSources({ withStore, settings: young, clock, signal: stop.signal, onRound })
  assert.deepEqual(site.asked, ['/feed 200', '/a-1 200', '/a-1 304'])
  assert.deepEqual([rounds[1].sources.asked, rounds[1].visited], [0, 1])
})

test('without sources, watching waits for them', async () => {
  const store = await openSqliteStore(':memory:', { access: 'write' })
  const stop = new AbortController()
  const waits: number[] = []
  await watchSources({
    withStore: (work) => work(store, false),
    settings,
    clock: { now: () => new Date(0), sleep: async (milliseconds) => void waits.push(milliseconds) },
    signal: stop.signal,
    onRound: () => assert.fail('nothing was to be asked'),
    onWait: () => {
      if (waits.length === 1) stop.abort()
    },
  })
  assert.equal(waits[0], 60_000)
  await store.close()
})

test('while another writes, watching waits a little and says nothing', async () => {
  const stop = new AbortController()
  const waits: number[] = []
  await watchSources({
    withStore: async () => null,
    settings,
    clock: {
      now: () => new Date(0),
      sleep: async (milliseconds) => {
        if (waits.push(milliseconds) === 2) stop.abort()
      },
    },
    signal: stop.signal,
    onRound: () => assert.fail('nothing was to be asked'),
    onWait: () => assert.fail('nobody knows what is due'),
  })
  assert.deepEqual(waits, [2_000, 2_000])
})
