import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ParsedSitemap, parseSitemap } from './parse-sitemap.ts'

function read(body: string): ParsedSitemap {
  return parseSitemap({ body, contentType: null, url: 'https://news.example.org/sitemap.xml' })
}

const NEWS = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"`

test('a news sitemap is read as a feed', () => {
  const found = read(`<?xml version="1.0"?><urlset ${NEWS}><url>
    <loc>https://news.example.org/a?x=1&amp;y=2</loc><lastmod>2031-03-04</lastmod>
    <n:news><n:publication><n:name>Harbour Echo</n:name><n:language>en</n:language></n:publication>
    <n:publication_date>2031-03-04T10:00:00+01:00</n:publication_date>
    <n:title>Ferry &amp; port</n:title><n:keywords>sea, ports</n:keywords></n:news></url></urlset>`)
  assert.equal(found.kind, 'pages')
  assert.deepEqual(found.kind === 'pages' && found.feed.items, [
    {
      id: null,
      url: 'https://news.example.org/a?x=1&y=2',
      title: 'Ferry & port',
      authors: [],
      outlet: 'Harbour Echo',
      publishedAt: '2031-03-04T10:00:00+01:00',
      updatedAt: '2031-03-04',
      summary: null,
      content: null,
      language: 'en',
      categories: ['sea', 'ports'],
    },
  ])
})

test('an index names its sitemaps, the newest first', () => {
  const found =
    read(`<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2030-01-01</lastmod></sitemap>
    <sitemap><loc>file:///etc/passwd</loc></sitemap>
    <sitemap><loc>/new.xml</loc><lastmod>2031-01-01</lastmod></sitemap></sitemapindex>`)
  assert.deepEqual(found.kind === 'index' && found.sitemaps.map(({ url }) => url), [
    'https://news.example.org/new.xml',
    'https://news.example.org/old.xml',
  ])
})

test('a feed and a plain list of addresses serve as sitemaps too', () => {
  const check = (body: string, expected: readonly string[]) => {
    const found = read(body)
    assert.deepEqual(found.kind === 'pages' && found.feed.items.map(({ url }) => url), expected)
  }
  check('https://news.example.org/1\r\n\r\nhttps://news.example.org/2\n', [
    'https://news.example.org/1',
    'https://news.example.org/2',
  ])
  check('<rss><channel><item><link>/3</link></item></channel></rss>', [
    'https://news.example.org/3',
  ])
})

test('what is no sitemap says what it is', () => {
  const check = (body: string, code: string) => {
    const found = read(body)
    assert.equal(found.kind === 'none' && found.problem.code, code)
  }
  check('<html><title>Not found</title></html>', 'not-found-page')
  check('<html><title>Harbour</title></html>', 'web-page')
  check('words', 'not-a-sitemap')
  check('', 'empty')
})

test('of fifty thousand pages the newest are kept, and a sitemap cut off keeps its whole ones', () => {
  const urls = Array.from(
    { length: 50_000 },
    (_, i) =>
      `<url><loc>https://e.test/${i}</loc><lastmod>${2000 + (i % 25)}-01-01</lastmod></url>`,
  )
  const found = read(`<urlset>${urls.join('')}<url><loc>https://e.test/half`)
  assert.ok(found.kind === 'pages')
  assert.equal(found.feed.items.length, 2000)
  assert.ok(found.feed.items.every(({ updatedAt }) => updatedAt === '2024-01-01'))
  assert.deepEqual(
    found.feed.notes.map(({ code }) => code),
    ['feed-cut', 'items-left-out'],
  )
})
