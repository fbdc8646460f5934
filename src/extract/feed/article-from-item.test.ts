import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromItem } from './article-from-item.ts'
import { parseFeed } from './parse-feed.ts'

function read(inner: string, options: { outlet?: string } = {}) {
  const body = `<rss><channel><title>Harbour Echo</title><item>${inner}</item></channel></rss>`
  const { feed } = parseFeed({ body, contentType: null, url: 'https://e.test/feed' })
  const item = feed?.items[0]
  assert.ok(feed && item)
  return articleFromItem(feed, item, options)
}

test('an entry becomes an article with its headline and paragraphs', () => {
  const article = read(`<title>Ferry sails again</title><link>/1</link>
    <author>ann@e.test (Ann Other)</author><pubDate>Tue, 04 Mar 2031 09:00:00 GMT</pubDate>
    <description><![CDATA[<h2>Ferry sails again</h2><p>The ferry left at <b>nine</b>.</p>
      <figure><img src="x"><figcaption>The ferry</figcaption></figure>
      <p>It was back by ten.</p><p><a href="/2">Read more: other ferries</a></p>
      <script>alert(1)</script><p>The post Ferry appeared first on Echo.</p>]]></description>`)
  assert.equal(
    article.text,
    'Ferry sails again\n\nThe ferry left at nine.\n\nThe ferry\n\nIt was back by ten.',
  )
  assert.deepEqual(
    article.blocks.map(({ role }) => role),
    ['headline', 'paragraph', 'caption', 'paragraph'],
  )
  const { source, outlet, byline, publishedAt, url } = article
  assert.deepEqual(
    { source, outlet, byline, publishedAt, url },
    {
      source: 'https://e.test/1',
      outlet: 'Harbour Echo',
      byline: 'Ann Other',
      publishedAt: '2031-03-04T09:00:00Z',
      url: 'https://e.test/1',
    },
  )
})

test('plain text keeps its paragraphs', () => {
  const article = read(
    '<description>The ferry left at nine.\n\nIt was A &amp;amp; B.</description>',
  )
  assert.equal(article.text, 'The ferry left at nine.\n\nIt was A & B.')
})

test('the outlet is the one that the reader names, or the entry, or the feed', () => {
  const inner = '<title>T</title><source url="https://b.test/">Bay News</source>'
  assert.equal(read(inner).outlet, 'Bay News')
  assert.equal(read(inner, { outlet: 'Mine' }).outlet, 'Mine')
  assert.equal(read('<title>T</title>').outlet, 'Harbour Echo')
})

test('an e-mail address, the outlet and the feed’s editor are no byline', () => {
  const bylineOf = (entry: string, channel = '') => {
    const body = `<rss><channel><title>Bearer</title>${channel}<item><title>Shut</title>${entry}</item></channel></rss>`
    const { feed } = parseFeed({ body, contentType: null, url: null })
    return feed && articleFromItem(feed, feed.items[0]).byline
  }
  assert.equal(bylineOf('<author>ann@paper.test (Ann Lind)</author>'), 'Ann Lind')
  assert.equal(bylineOf('<author>ann@paper.test</author>'), null)
  assert.equal(bylineOf('<author>BEARER</author>'), null)
  assert.equal(bylineOf('', '<managingEditor>ed@paper.test (Bo Dahl)</managingEditor>'), null)
  assert.equal(bylineOf('', '<webMaster>web@paper.test (Bo Dahl)</webMaster>'), null)
})
