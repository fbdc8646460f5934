import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFields, type PageFields } from './find-fields.ts'
import { parseHtml } from './parse-html.ts'

function check(head: string, expected: Partial<PageFields>, body = ''): void {
  const found = findFields(parseHtml(`<html><head>${head}</head><body>${body}</body></html>`))
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
