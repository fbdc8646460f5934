import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openSqliteStore } from '../../store/sqlite/open-store.ts'
import { parseConfig } from '../config/parse-config.ts'
import { renderFeed, startSite } from '../refresh/test-site.ts'
import { type Added, addToHome } from './add-to-home.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-add-'))
after(() => rmSync(folder, { recursive: true }))

const { settings } = parseConfig({
  text: 'workers = 1\nallow-private-hosts = ["127.0.0.1"]',
  name: '',
  env: {},
})

/** Adds to an empty store, as often as is asked. */
async function add(given: readonly string[], { times = 1, pages = false } = {}): Promise<Added[]> {
  const store = await openSqliteStore(':memory:', { access: 'write' })
  let added: Added[] = []
  for (let i = 0; i < times; i++) {
    added = await addToHome(given, { store, settings, outlet: null, pages })
  }
  await store.close()
  return added
}

test('a site is followed by the first of its feeds that can be read; the others are named', async () => {
  await using site = await startSite()
  const link = (path: string) => `<link rel="alternate" type="application/rss+xml" href="${path}">`
  site.set('/', { body: `<html><head>${link('/none')}${link('/a')}${link('/b')}</head></html>` })
  site.set('/a', renderFeed(site, 'Bearer', []))
  const [{ source, others, problem }] = await add([site.url('/')])
  assert.equal(source?.address, site.url('/a'))
  assert.equal(source?.title, 'Bearer')
  assert.deepEqual(
    others.map(({ address }) => address),
    [site.url('/none'), site.url('/b')],
  )
  assert.equal(problem, null)
})

const SITEMAPS =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'

const newsSitemap = (page: string) => ({
  body: `<urlset ${SITEMAPS}><url><loc>${page}</loc><news:news><news:title>One</news:title></news:news></url></urlset>`,
  type: 'application/xml',
})

const sitemapIndex = (sitemaps: readonly string[]) => ({
  body: `<sitemapindex ${SITEMAPS}>${sitemaps.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`,
  type: 'application/xml',
})

test('a site without feeds is followed by its sitemap of news', async () => {
  await using site = await startSite()
  site.set('/', { body: '<html><p>Home</p></html>' })
  const robots = `Sitemap: ${site.url('/news.xml')}`
  site.set('/robots.txt', { body: robots, type: 'text/plain' })
  site.set('/news.xml', newsSitemap(site.url('/a-1')))
  const [{ source }] = await add([site.url('/')])
  assert.deepEqual([source?.kind, source?.address], ['sitemap', site.url('/news.xml')])
})

test('an index of sitemaps leads to the one of news, by its name before all others', async () => {
  await using site = await startSite()
  const old = Array.from({ length: 20 }, (_, i) => site.url(`/old-${i}.xml`))
  site.set('/index.xml', sitemapIndex([...old, site.url('/inner.xml'), site.url('/news-all.xml')]))
  site.set('/news-all.xml', sitemapIndex([site.url('/index.xml'), site.url('/today.xml')]))
  site.set('/today.xml', newsSitemap(site.url('/a-1')))
  const [{ source }] = await add([site.url('/index.xml')])
  assert.deepEqual([source?.kind, source?.address], ['sitemap', site.url('/today.xml')])
})

test('an index that names itself and nothing of news is told with what it names', async () => {
  await using site = await startSite()
  site.set('/index.xml', sitemapIndex([site.url('/index.xml'), site.url('/pages.xml')]))
  const [{ source, problem }] = await add([site.url('/index.xml')])
  assert.deepEqual([source, problem?.code], [null, 'sitemap-index'])
})

test('a page can be followed as it stands', async () => {
  await using site = await startSite()
  site.set('/live', { body: '<html><p>Live</p></html>' })
  const [{ source }] = await add([site.url('/live')], { pages: true })
  assert.equal(source?.kind, 'page')
})

test('a list is added as it stands, and added again it adds nothing', async () => {
  const list = join(folder, 'again.opml')
  const outlines = ['a', 'b', 'a'].map(
    (path) => `<outline type="rss" text="${path}" xmlUrl="https://feeds.test/${path}"/>`,
  )
  writeFileSync(list, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`)
  const told = (all: readonly Added[]) => all.map(({ source, added }) => [source?.id, added])
  const first = told(await add([list]))
  assert.deepEqual([...new Map(first.map((each) => [each[0], each])).values()].length, 2)
  const again = told(await add([list], { times: 2 }))
  assert.ok(again.every(([, added]) => !added))
})

test('what is followed already is given back as it is', async () => {
  await using site = await startSite()
  site.set('/feed', renderFeed(site, 'Bearer', []))
  const [{ source, added }] = await add([site.url('/feed')], { times: 2 })
  assert.deepEqual([source?.id, added], ['f1', false])
})

test('sources get their ids in the order in which they are given, a list in its own', async () => {
  await using site = await startSite()
  site.set('/feed', renderFeed(site, 'Bearer', []))
  const list = join(folder, 'list.opml')
  const outline = (address: string) => `<outline text="Paper" xmlUrl="${address}"/>`
  writeFileSync(
    list,
    `<opml version="2.0"><body><outline text="Coast">${outline('https://b.test/feed')}</outline>${outline('http://10.0.0.1/feed')}</body></opml>`,
  )
  const added = await add([site.url('/feed'), folder, list])
  assert.deepEqual(
    added.map(({ source }) => source && [source.id, source.kind, source.folders]),
    [['f1', 'feed', []], ['f2', 'folder', []], ['f3', 'feed', ['Coast']], null],
  )
  assert.equal(added[3].problem?.code, 'private-address')
})

const refused = [
  ['http://169.254.169.254/latest', 'private-address'],
  ['http://[::1]:8080/feed', 'private-address'],
  ['file:///etc/passwd', 'not-understood'],
  ['no such thing', 'not-understood'],
] as const
for (const [given, code] of refused) {
  test(`${given} is refused as ${code}`, async () => {
    const [{ source, problem }] = await add([given])
    assert.equal(source, null)
    assert.equal(problem?.code, code)
  })
}
