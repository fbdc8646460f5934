import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '../../store/store.ts'
import { openReader } from './test-refresh.ts'
import { ferryText, renderFeed, renderPage, startSite } from './test-site.ts'
import { nextVisit } from './visits.ts'

const HOUR = 3_600_000

async function readAll(store: Store) {
  const all: string[] = []
  for await (const { version, text } of store.articles.each()) all.push(`${version} ${text}`)
  return all
}

test('a page is asked again at the next age that it has not reached', () => {
  const check = (now: string, expected: string | null) =>
    assert.equal(nextVisit('2031-05-06T10:00:00.000Z', now, [HOUR, 6 * HOUR]), expected)
  check('2031-05-06T10:00:00.000Z', '2031-05-06T11:00:00.000Z')
  check('2031-05-06T11:00:00.000Z', '2031-05-06T16:00:00.000Z')
  check('2031-05-06T15:59:59.000Z', '2031-05-06T16:00:00.000Z')
  check('2031-05-06T16:00:00.000Z', null)
  assert.equal(nextVisit('2031-05-06T10:00:00.000Z', '2031-05-06T10:00:00.000Z', []), null)
})

test('an edit that the feed does not tell is found, at falling rate and with validators', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/a-ferry-1', title: 'Ferry aground' }]))
  site.set('/a-ferry-1', renderPage('Ferry aground', ferryText('Tolla', 5)))
  await reader.follow(site.url('/feed'))
  await reader.refresh()
  const visit = async (hours: number) => {
    const { visited, articles } = await reader.refresh({ young: true, hours })
    return [visited, articles.updated]
  }
  assert.deepEqual(await visit(0.5), [0, 0])
  assert.deepEqual(await visit(0.6), [1, 0])
  site.set('/a-ferry-1', renderPage('Ferry aground', ferryText('Tolla', 6)))
  assert.deepEqual(await visit(1), [0, 0])
  assert.deepEqual(await visit(5), [1, 1])
  assert.deepEqual(await visit(30), [1, 0])
  assert.deepEqual(await visit(50), [1, 0])
  assert.deepEqual(await visit(500), [0, 0])
  assert.deepEqual(
    site.asked.filter((line) => line.startsWith('/a-')),
    ['/a-ferry-1 200', '/a-ferry-1 304', '/a-ferry-1 200', '/a-ferry-1 304', '/a-ferry-1 304'],
  )
  const [article] = await readAll(reader.store)
  assert.match(article, /^2 .*buses run round the bay/s)
  const [{ publishedAt }] = await reader.store.articles.findMany(['a1'])
  assert.match(publishedAt ?? '', /T08:00/, 'the hour that the feed told')
})

test('a page that asks for consent, is gone, or leads to the front page changes nothing', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/a-ferry-1', title: 'Ferry aground' }]))
  site.set('/a-ferry-1', renderPage('Ferry aground', ferryText('Tolla', 6)))
  await reader.follow(site.url('/feed'))
  await reader.refresh()
  const [before] = await readAll(reader.store)
  const wall =
    'We value your privacy. Our partners and we store things on your device, and ask you.'
  site.set('/a-ferry-1', renderPage('Ferry aground', [wall, wall]))
  const { articles, failures } = await reader.refresh({ young: true, hours: 2 })
  assert.deepEqual(
    [articles.updated, failures.map(({ problem }) => problem.code)],
    [0, ['consent-page']],
  )
  site.set('/a-ferry-1', { status: 410 })
  await reader.refresh({ young: true, hours: 6 })
  site.set('/', renderPage('Bearer', ferryText('Halmere', 6)))
  site.set('/a-ferry-1', { status: 302, headers: { location: '/' } })
  await reader.refresh({ young: true, hours: 24 })
  assert.deepEqual(await readAll(reader.store), [before])
})

test('what is not followed any more is not asked', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/a-ferry-1', title: 'Ferry aground' }]))
  site.set('/a-ferry-1', renderPage('Ferry aground', ferryText('Tolla', 6)))
  const id = await reader.follow(site.url('/feed'))
  await reader.refresh()
  await reader.store.sources.remove(id)
  assert.equal((await reader.refresh({ young: true, hours: 2 })).visited, 0)
  assert.equal(await reader.store.visits.findNext(), null)
})
