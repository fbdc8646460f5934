import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Feed, FeedItem } from '../../model/feed.ts'
import { parseFeed } from './parse-feed.ts'

const URL_ = 'https://news.example.org/feeds/all.xml'

function read(body: string | Uint8Array, contentType: string | null = null): Feed {
  const { feed, problem } = parseFeed({ body, contentType, url: URL_ })
  assert.ok(feed, problem?.message)
  return feed
}

function readItem(inner: string): FeedItem {
  const [item] = read(`<rss version="2.0"><channel><item>${inner}</item></channel></rss>`).items
  assert.ok(item)
  return item
}

function readEntry(inner: string, attributes = ''): FeedItem {
  const [item] = read(
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><entry>${inner}</entry></feed>`,
  ).items
  assert.ok(item)
  return item
}

const codes = (feed: Feed) => feed.notes.map(({ code }) => code)

test('an RSS feed has its fields, and so have its entries', () => {
  const feed = read(`<?xml version="1.0"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:atom="http://www.w3.org/2005/Atom"><channel>
      <title>Harbour &amp; Hill</title><link>https://news.example.org/</link>
      <atom:link rel="self" href="https://news.example.org/feeds/all.xml"/>
      <description>Local news</description><language>en-gb</language>
      <lastBuildDate>Tue, 04 Mar 2031 10:15:00 GMT</lastBuildDate>
      <item><title>Ferry &lt;i&gt;Aurora&lt;/i&gt; sails</title><link>/a/1?x=1&amp;y=2</link>
        <guid isPermaLink="false">n-1</guid><dc:creator>Ann Other</dc:creator>
        <category>Ports</category><category>Sea</category>
        <pubDate>Tue, 04 Mar 2031 09:00:00 +0100</pubDate>
        <description>Short.</description>
        <content:encoded><![CDATA[<p>Long, with <a href="/b">a link</a>.</p>]]></content:encoded>
      </item></channel></rss>`)
  assert.deepEqual(
    { ...feed, items: feed.items.length },
    {
      format: 'rss',
      version: '2.0',
      title: 'Harbour & Hill',
      description: 'Local news',
      link: 'https://news.example.org/',
      self: 'https://news.example.org/feeds/all.xml',
      language: 'en-gb',
      authors: [],
      categories: [],
      rights: null,
      updatedAt: '2031-03-04T10:15:00Z',
      encoding: 'utf-8',
      items: 1,
      notes: [],
    },
  )
  assert.deepEqual(feed.items[0], {
    id: 'n-1',
    url: 'https://news.example.org/a/1?x=1&y=2',
    title: 'Ferry Aurora sails',
    authors: ['Ann Other'],
    outlet: null,
    publishedAt: '2031-03-04T09:00:00+01:00',
    updatedAt: null,
    summary: 'Short.',
    content: '<p>Long, with <a href="https://news.example.org/b">a link</a>.</p>',
    language: 'en-gb',
    categories: ['Ports', 'Sea'],
  })
})

test('an Atom entry says how its words are written', () => {
  const check = (content: string, expected: string) =>
    assert.equal(readEntry(content, 'xml:base="https://base.example.org/x/"').content, expected)
  check('<content type="text">a &lt;b&gt; c</content>', 'a &lt;b&gt; c')
  check('<content type="html">&lt;p&gt;a&lt;/p&gt;</content>', '<p>a</p>')
  check(
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <a href="y">b</a><br/></div></content>',
    'a <a href="https://base.example.org/x/y">b</a><br />',
  )
  check(
    '<content type="html" xml:base="../z/">&lt;a href="y"&gt;b&lt;/a&gt;</content>',
    '<a href="https://base.example.org/z/y">b</a>',
  )
  check('<content type="application/octet-stream">PGI+YTwvYj4=</content>', '<b>a</b>')
})

test('a title is plain text', () => {
  const check = (title: string, expected: string | null) =>
    assert.equal(readItem(`<title>${title}</title><link>x</link>`).title, expected)
  check('A &amp; B', 'A & B')
  check('A & B', 'A & B')
  check('Fish &amp;amp; chips', 'Fish & chips')
  check('caf&eacute;, &#8220;so&#x201d;', 'café, “so”')
  check('&lt;b&gt;Bold&lt;/b&gt; move', 'Bold move')
  check('The &lt;blink&gt; tag is gone', 'The <blink> tag is gone')
  check('5 &lt; 6 and 7 &gt; 6', '5 < 6 and 7 > 6')
  check('<![CDATA[  two\n lines ]]>', 'two lines')
  check('', null)
})

test('tags that nobody closed end where the next of their like begins', () => {
  const item = readItem('<title>Ferry<link>/1<description><p>One<br>two<img src=x>three</p>')
  assert.equal(item.title, 'Ferry')
  assert.equal(item.url, 'https://news.example.org/1')
  assert.equal(
    item.summary,
    '<p>One<br />two<img src="https://news.example.org/feeds/x" />three</p>',
  )
  const entry = readEntry('<link href="/2"><title>Ferry<id>e<updated>2031-03-04</updated>')
  assert.deepEqual(
    [entry.url, entry.title, entry.id, entry.updatedAt],
    ['https://news.example.org/2', 'Ferry', 'e', '2031-03-04'],
  )
})

test('what stands before the feed does not hide it', () => {
  const feed = '<rss><channel><title>T</title></channel></rss>'
  assert.equal(read(`\n\n<br />\n<b>Warning</b>: in /x.php ${feed}`).title, 'T')
  assert.equal(read(`<?xml version="1.0"?><!-- <rss> --><?x y?>${feed}`).title, 'T')
  assert.equal(read(`<rss xmlns="https://e.test/own"><channel><title>T</title>`).title, 'T')
})

test('what is no feed says what it is', () => {
  const check = (body: string | Uint8Array, code: string) =>
    assert.equal(parseFeed({ body, contentType: null, url: null }).problem?.code, code)
  check('', 'empty')
  check('<!doctype html><title>Harbour</title><p>Hello', 'web-page')
  check('<html><head><title>Just a moment...</title></head></html>', 'block-page')
  check('<html><body><h1>We value your privacy</h1></body></html>', 'consent-page')
  check('<html><head><title>Page not found</title></head></html>', 'not-found-page')
  check('<html><head><title>Log in to continue</title></head></html>', 'login-page')
  check('{"error": "no such feed"}', 'not-a-feed')
  check('<html><body><item><title>x</title></item></body></html>', 'web-page')
  check('plain words', 'not-a-feed')
  check('<note><to>Ann</to></note>', 'not-a-feed')
  check('<urlset><url><loc>https://example.org/</loc></url></urlset>', 'sitemap')
  check('<opml version="2.0"><body/></opml>', 'opml')
  check(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-feed')
})

test('a feed that breaks off keeps its whole entries, wherever it breaks', () => {
  const whole = `<rss><channel><title>T</title>${['a', 'b', 'c']
    .map((id) => `<item><guid>${id}</guid><title>Title ${id}</title></item>`)
    .join('')}</channel></rss>`
  for (let end = 40; end < whole.length; end++) {
    const { feed } = parseFeed({ body: whole.slice(0, end), contentType: null, url: null })
    const ids = feed?.items.map(({ id }) => id).join('') ?? ''
    const closed = whole.slice(0, end).split('</item>').length - 1
    assert.equal(ids, 'abc'.slice(0, closed), `cut at ${end}`)
    if (end < whole.length - 1) assert.deepEqual(feed && codes(feed), ['feed-cut'])
  }
})

test('JSON Feed is read, whole or cut', () => {
  const text = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour',
    home_page_url: 'https://news.example.org/',
    items: [
      { id: 1, url: 'https://news.example.org/1', content_html: '<p>One</p>', tags: ['sea'] },
      { id: '2', content_text: 'Two {"] <3', authors: [{ name: 'Ann' }] },
    ],
  })
  const feed = read(text, 'application/feed+json')
  assert.equal(feed.format, 'json-feed')
  assert.deepEqual(
    feed.items.map(({ id, content, authors }) => ({ id, content, authors })),
    [
      { id: '1', content: '<p>One</p>', authors: [] },
      { id: '2', content: 'Two {"] &lt;3', authors: ['Ann'] },
    ],
  )
  const cut = read(text.slice(0, -10))
  assert.deepEqual(
    cut.items.map(({ id }) => id),
    ['1'],
  )
  assert.deepEqual(codes(cut), ['feed-cut'])
})

test('a title whose marks were escaped twice has none, one that speaks of a tag keeps it', () => {
  const titleOf = (title: string) =>
    parseFeed({
      body: `<rss><channel><item><title>${title}</title></item></channel></rss>`,
      contentType: null,
      url: null,
    }).feed?.items[0].title
  assert.equal(
    titleOf('&amp;lt;i&amp;gt;Bridge&amp;lt;/i&amp;gt; &amp;amp; ferry&amp;lt;br&amp;gt;'),
    'Bridge & ferry',
  )
  assert.equal(titleOf('Use the &amp;lt;i&amp;gt; tag'), 'Use the <i> tag')
})

test('a comment before the feed may speak of a document type', () => {
  const body =
    '<?xml version="1.0"?><!-- <!DOCTYPE rss [ --><rss><channel><title>Bearer</title><item><title>Shut</title></item></channel></rss>'
  assert.equal(parseFeed({ body, contentType: null, url: null }).feed?.title, 'Bearer')
})
