import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { KeptArticle } from '../../model/kept.ts'
import type { Store } from '../../store/store.ts'
import { openReader } from './test-refresh.ts'
import { ferryText, renderFeed, renderPage, startSite } from './test-site.ts'

async function listArticles(store: Store): Promise<KeptArticle[]> {
  const all: KeptArticle[] = []
  for await (const article of store.articles.each()) all.push(article)
  return all
}

const whole = (town: string) => `<p>${ferryText(town, 6).join('</p><p>')}</p>`.repeat(3)

test('entries become articles in stories; asked again, nothing is done twice', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/a-ferry-1', title: 'Ferry aground' }]))
  site.set('/a-ferry-1', renderPage('Ferry aground', ferryText('Tolla')))
  const id = await reader.follow(site.url('/feed'))
  const first = await reader.refresh()
  assert.deepEqual(first.articles, { added: 1, updated: 0, known: 0, failed: 0 })
  assert.deepEqual(first.stories, { opened: 1, grown: 0 })
  const second = await reader.refresh()
  assert.equal(second.articles.added + second.articles.updated, 0)
  assert.deepEqual(site.asked, ['/feed 200', '/a-ferry-1 200', '/feed 304'])
  const [article] = await listArticles(reader.store)
  assert.equal(article.outlet, 'Bearer')
  assert.equal(article.sourceId, id)
  assert.match(article.text, /ran aground on Tuesday/)
  assert.notEqual(article.storyId, null)
})

test('an entry with the whole text is read without its page', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const item = { path: '/a-1', title: 'Ferry aground', text: whole('Tolla') }
  site.set('/feed', renderFeed(site, 'Bearer', [item]))
  await reader.follow(site.url('/feed'))
  assert.equal((await reader.refresh()).articles.added, 1)
  assert.deepEqual(site.asked, ['/feed 200'])
})

test('a changed entry makes a version, with what went in and out', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const item = { path: '/a-1', title: 'Ferry aground', text: whole('Tolla') }
  site.set('/feed', renderFeed(site, 'Bearer', [item]))
  await reader.follow(site.url('/feed'))
  await reader.refresh()
  const text = item.text.replaceAll('84 people', '91 people')
  site.set('/feed', renderFeed(site, 'Bearer', [{ ...item, text }]))
  assert.equal((await reader.refresh()).articles.updated, 1)
  const [article] = await listArticles(reader.store)
  const [, second] = await reader.store.articles.listVersions(article.id)
  assert.equal(article.version, 2)
  assert.equal(second.change?.edits[0].before.text, '84')
  assert.equal(second.change?.minor, false)
})

test('an article that two feeds have is one, and its page is asked for once', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const item = { path: '/a-ferry-1', title: 'Ferry aground' }
  site.set('/top', renderFeed(site, 'Bearer: top', [item]))
  const tracked = { ...item, path: '/a-ferry-1?utm_source=rss' }
  site.set('/world', renderFeed(site, 'Bearer: world', [tracked]))
  for (const path of ['/a-ferry-1', '/a-ferry-1?utm_source=rss']) {
    site.set(path, renderPage('Ferry aground', ferryText('Tolla')))
  }
  await reader.follow(site.url('/top'))
  await reader.follow(site.url('/world'))
  const { articles } = await reader.refresh()
  assert.deepEqual([articles.added, articles.known], [1, 1])
  assert.equal(site.asked.filter((line) => line.startsWith('/a-ferry')).length, 1)
})

test('a source that fails or changes its kind leaves the others alone', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  site.set(
    '/good',
    renderFeed(site, 'Bearer', [{ path: '/a-1', title: 'One', text: whole('Tolla') }]),
  )
  site.set('/broken', { status: 500 })
  site.set('/blocked', { body: '<html><title>Are you human?</title><p>Tick the box.</p></html>' })
  site.set('/gone', { status: 410 })
  for (const path of ['/broken', '/blocked', '/gone', '/good']) await reader.follow(site.url(path))
  const { sources, articles, failures } = await reader.refresh()
  assert.deepEqual([sources.asked, sources.failed, sources.gone, articles.added], [4, 3, 1, 1])
  assert.equal(failures.length, 3)
  const states = (await reader.store.sources.list()).map(({ state }) => state.status)
  assert.deepEqual(states, ['failing', 'failing', 'gone', 'working'])
  await reader.refresh()
  assert.equal(site.asked.filter((line) => line.startsWith('/gone')).length, 1)
})

test('a page that cannot be had for now is asked for within the hour, however seldom the feed writes', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const items = ['01', '03', '05'].map((day) => ({
    path: `/a-${day}`,
    title: `Ferry aground on ${day} May`,
    at: `2031-05-${day}T08:00:00Z`,
  }))
  site.set('/feed', renderFeed(site, 'Bearer', items))
  for (const { path } of items) site.set(path, { status: 503 })
  const id = await reader.follow(site.url('/feed'))
  await reader.refresh()
  const found = await reader.store.sources.find(id)
  assert.ok(found?.state.nextAt && found.state.nextAt <= '2031-05-06T12:00:00.000Z')
})

test('a feed that became a block page for a while is taken up again as it was', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const feed = renderFeed(site, 'Bearer', [{ path: '/a-1', title: 'One', text: whole('Tolla') }])
  const id = await reader.follow(site.url('/feed'))
  const states: (string | undefined)[] = []
  for (const answer of [feed, { body: '<html><p>Tick the box.</p></html>' }, feed]) {
    site.set('/feed', answer)
    await reader.refresh()
    states.push((await reader.store.sources.find(id))?.state.status)
  }
  assert.deepEqual(states, ['working', 'failing', 'working'])
  assert.equal((await listArticles(reader.store)).length, 1)
})

test('of a feed that breaks off the whole entries are kept, and it is said that some are missing', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const items = ['Tolla', 'Halmere'].map((town, at) => ({
    path: `/a-${at}`,
    title: `Ferry aground off ${town}`,
    text: whole(town),
  }))
  const feed = renderFeed(site, 'Bearer', items)
  const body = 'body' in feed && feed.body ? feed.body : ''
  site.set('/feed', { body: body.slice(0, body.lastIndexOf('<item>') + 200) })
  const id = await reader.follow(site.url('/feed'))
  assert.equal((await reader.refresh()).articles.added, 1)
  const state = (await reader.store.sources.find(id))?.state
  assert.deepEqual([state?.status, state?.problem?.code], ['working', 'feed-cut'])
})

test('a lasting redirect to a page to log in is not remembered', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  await reader.follow(site.url('/feed'))
  site.set('/feed', { status: 301, headers: { location: '/login' } })
  site.set('/login', renderPage('Log in', ['Who are you?']))
  const { sources } = await reader.refresh()
  assert.deepEqual([sources.failed, sources.moved], [1, 0])
  const [source] = await reader.store.sources.list()
  assert.equal(source.address, site.url('/feed'))
})

test('a lasting redirect is remembered', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  site.set('/old', { status: 301, headers: { location: '/new' } })
  site.set('/new', renderFeed(site, 'Bearer', []))
  const id = await reader.follow(site.url('/old'))
  assert.equal((await reader.refresh()).sources.moved, 1)
  const source = await reader.store.sources.find(id)
  assert.equal(source?.address, site.url('/new'))
  assert.equal(source?.given, site.url('/old'))
})

test('a page that cannot be had is asked for three times; then the entry is what there is', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const text = ferryText('Tolla', 2).join(' ')
  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/a-1', title: 'Ferry aground', text }]))
  site.set('/a-1', { status: 502 })
  await reader.follow(site.url('/feed'))
  for (const added of [0, 0, 1, 0]) {
    assert.equal((await reader.refresh()).articles.added, added)
  }
  assert.equal(site.asked.filter((line) => line.startsWith('/a-1')).length, 3)
})

test('a page that is refused leaves what the feed has', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const text = ferryText('Tolla', 2).join(' ')
  site.set('/feed', renderFeed(site, 'Bearer', [{ path: '/a-1', title: 'Ferry aground', text }]))
  site.set('/robots.txt', { body: 'User-agent: *\nDisallow: /a-1', type: 'text/plain' })
  await reader.follow(site.url('/feed'))
  assert.equal((await reader.refresh()).articles.added, 1)
  assert.deepEqual(site.asked, ['/feed 200'])
})

test('a followed page is kept as it changes', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  site.set('/live', renderPage('Ferry aground', ferryText('Tolla', 4)))
  await reader.follow(site.url('/live'), 'page')
  await reader.refresh()
  site.set('/live', renderPage('Ferry aground', ferryText('Tolla', 6)))
  assert.equal((await reader.refresh()).articles.updated, 1)
  assert.equal((await reader.refresh()).articles.updated, 0)
})

test('a followed page changes its article, whoever brought it first, and has the last word', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const item = { path: '/live-ferry-1', title: 'Ferry aground', text: whole('Tolla') }
  site.set('/feed', renderFeed(site, 'Bearer', [item]))
  await reader.follow(site.url('/feed'))
  await reader.refresh()
  const lines = ferryText('Tolla', 6)
  const half = [...lines, ...lines.map((line) => `${line} More is to come.`)]
  site.set('/live-ferry-1', renderPage('Ferry aground', half))
  await reader.follow(site.url('/live-ferry-1'), 'page')
  const { sources, articles } = await reader.refresh()
  assert.deepEqual([articles.added, articles.updated, sources.changed], [0, 1, 1])
  site.set('/feed', renderFeed(site, 'Bearer', [{ ...item, text: `${item.text}!` }]))
  const again = await reader.refresh()
  assert.deepEqual([again.articles.updated, again.sources.changed], [0, 0])
})

test('a headline that was edited with its slug makes a version, not a second article', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const old = { path: '/ferry-aground', title: 'Ferry aground', text: whole('Tolla') }
  site.set('/feed', renderFeed(site, 'Bearer', [old]))
  await reader.follow(site.url('/feed'))
  await reader.refresh()
  const edited = { ...old, path: '/ferry-stuck-off-tolla', title: 'Evening ferry runs aground' }
  site.set('/feed', renderFeed(site, 'Bearer', [edited]))
  const { articles } = await reader.refresh()
  assert.deepEqual([articles.added, articles.updated], [0, 1])
  const [{ title, version }] = await listArticles(reader.store)
  assert.deepEqual([title, version], [edited.title, 2])
})

test('two entries side by side in one feed are two articles, however alike', async () => {
  await using site = await startSite()
  await using reader = await openReader()
  const one = { path: '/ferry-aground', title: 'Ferry aground', text: whole('Tolla') }
  const other = { ...one, path: '/ferry-aground-again', title: 'Ferry aground again' }
  site.set('/feed', renderFeed(site, 'Bearer', [one]))
  await reader.follow(site.url('/feed'))
  await reader.refresh()
  site.set('/feed', renderFeed(site, 'Bearer', [other, one]))
  assert.equal((await reader.refresh()).articles.added, 1)
})

test('a folder gives its files as they come and change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-folder-'))
  try {
    await using reader = await openReader()
    writeFileSync(join(folder, 'a.txt'), ferryText('Tolla').join('\n\n'))
    await reader.follow(folder, 'folder')
    assert.equal((await reader.refresh()).articles.added, 1)
    assert.equal((await reader.refresh()).articles.added, 0)
    writeFileSync(join(folder, 'a.txt'), ferryText('Tolla', 5).join('\n\n'))
    writeFileSync(join(folder, 'b.json'), '{oops')
    const { articles, failures } = await reader.refresh()
    assert.deepEqual([articles.updated, failures.length], [1, 1])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a folder that is not there is a source that fails', async () => {
  await using reader = await openReader()
  await reader.follow(join(tmpdir(), 'synoptic-no-such-folder'), 'folder')
  const { sources, failures } = await reader.refresh()
  assert.equal(sources.failed, 1)
  assert.match(failures[0].problem.message, /no such file/)
})
