import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFields, type PageFields } from './find-fields.ts'
import { parseHtml } from './parse-html.ts'

function check(
  head: string,
  expected: Partial<PageFields>,
  body = '',
  address: string | null = null,
): void {
  const root = parseHtml(`<html><head>${head}</head><body>${body}</body></html>`)
  const found = findFields(root, address)
  for (const [name, value] of Object.entries(expected))
    assert.deepEqual({ [name]: found[name as keyof PageFields] }, { [name]: value })
}

const linked = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`

test('JSON-LD is believed first', () => {
  const article = {
    '@type': ['NewsArticle', 'Report'],
    headline: 'Bridge shut &amp; sealed',
    datePublished: '2031-05-06T10:00:00Z',
    author: [{ '@type': 'Person', name: 'Ann Other' }, { name: 'Bo Lind' }],
    publisher: { name: 'Harbour Press' },
    mainEntityOfPage: { '@id': 'https://harbour.example/bridge' },
  }
  const expected = {
    title: 'Bridge shut & sealed',
    byline: 'Ann Other, Bo Lind',
    outlet: 'Harbour Press',
    publishedAt: '2031-05-06T10:00:00Z',
    url: 'https://harbour.example/bridge',
  }
  const other = '<meta property="og:title" content="Other">'
  check(other + linked(article), expected)
  check(linked({ '@graph': [{ '@type': 'WebSite' }, article] }) + other, expected)
  check(linked('{broken') + other, { title: 'Other' })
  check(linked({ '@type': 'Organization', name: 'Harbour Press' }), { title: null })
})

test('an invalid value gives way to the next rule', () => {
  check(
    `<meta property="article:published_time" content="soon"><meta name="date" content="6 May 2031">
    <meta name="author" content="https://harbour.example/ann"><link rel="canonical" href="javascript:alert(1)">
    <meta property="og:url" content="https://harbour.example/b">`,
    { publishedAt: '2031-05-06', byline: 'Ann Other', url: 'https://harbour.example/b' },
    '<a rel="author" href="/ann">by Ann Other</a>',
  )
})

test('time tags, h1 and the title are the last resort', () => {
  check(
    '<title>Bridge shut</title>',
    { title: 'Bridge shut', publishedAt: '2031-05-06', language: null, outlet: null },
    '<time datetime="2031-05-06">Tuesday</time>',
  )
  check('<title>Bridge shut - Harbour</title>', { title: 'The bridge' }, '<h1>The bridge</h1>')
})

test('the time of the last change is found', () => {
  check(linked({ '@type': 'NewsArticle', dateModified: '2031-05-07T08:00:00Z' }), {
    modifiedAt: '2031-05-07T08:00:00Z',
    publishedAt: null,
  })
  check('<meta property="article:modified_time" content="2031-05-07">', {
    modifiedAt: '2031-05-07',
  })
  check('', { modifiedAt: '2031-05-07' }, '<time itemprop="dateModified" datetime="2031-05-07">')
  check('', { modifiedAt: null }, '<time datetime="2031-05-06">Tuesday</time>')
  check('<meta property="og:updated_time" content="just now">', { modifiedAt: null })
})

test('relative addresses start from the page, or from its base', () => {
  const at = 'https://paper.test/news/shut?utm_source=x'
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`
  check(canonical('/news/bridge'), { url: 'https://paper.test/news/bridge' }, '', at)
  check(canonical('bridge'), { url: 'https://paper.test/news/bridge' }, '', at)
  check(canonical('//paper.test/bridge'), { url: 'https://paper.test/bridge' }, '', at)
  check(
    `<base href="/town/">${canonical('bridge')}`,
    { url: 'https://paper.test/town/bridge' },
    '',
    at,
  )
  check(canonical('//paper.test/bridge'), { url: 'https://paper.test/bridge' })
  check(canonical('/news/bridge'), { url: null })
  check(`<base href="javascript:alert(1)">${canonical('bridge')}`, { url: null })
  check(canonical('javascript:alert(1)'), { url: null }, '', at)
  check(canonical('mailto:ann@paper.test'), { url: null }, '', at)
})

test('who may read it is taken from what the page says to machines', () => {
  const article = (fields: object) => linked({ '@type': 'NewsArticle', ...fields })
  const part = { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.wall' }
  check(article({ isAccessibleForFree: false }), { free: false })
  check(article({ isAccessibleForFree: 'False' }), { free: false })
  check(article({ isAccessibleForFree: 'https://schema.org/False' }), { free: false })
  check(article({ isAccessibleForFree: true, hasPart: part }), { free: false })
  check(article({ hasPart: [part] }), { free: false })
  check(article({ isAccessibleForFree: 'True' }), { free: true })
  check(article({ isAccessibleForFree: 'soon' }), { free: null })
  check(article({}), { free: null })
  check('<meta name="article:content_tier" content="locked">', { free: false })
  check('<meta name="article:content_tier" content="metered">', { free: null })
  check('<meta itemprop="isAccessibleForFree" content="true">', { free: true })
})

test('a live blog is known by its type', () => {
  check(linked({ '@type': 'LiveBlogPosting', headline: 'Shut' }), { live: true, title: 'Shut' })
  check('', { live: true }, '<div itemscope itemtype="https://schema.org/LiveBlogPosting">')
  check(linked({ '@type': 'NewsArticle', headline: 'Shut' }), { live: false })
})
