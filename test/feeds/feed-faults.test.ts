import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderAtom } from '../../src/present/feeds/atom.ts'
import type { OutFeed } from '../../src/present/feeds/feed.ts'
import { renderJsonFeed } from '../../src/present/feeds/json-feed.ts'
import { html } from '../../src/present/html/template.ts'
import { findAtomFaults, readXml } from './atom-faults.ts'
import { findJsonFeedFaults } from './json-feed-faults.ts'

const NOW = new Date('2031-05-07T00:00:00Z')
const SELF = 'http://desk.test/feeds/stories.atom'
const id = (digit: string) => `urn:uuid:0000000${digit}-0000-5000-8000-000000000000`

const FEED: OutFeed = {
  id: id('1'),
  title: 'Stories',
  subtitle: 'Told by several.',
  self: SELF,
  page: 'http://desk.test/',
  updatedAt: '2031-05-06T10:00:00.000Z',
  entries: ['2', '3'].map((digit) => ({
    id: id(digit),
    title: 'The bridge at Wexmoor & the <b>mayor</b>',
    url: `http://desk.test/story/s${digit}`,
    publishedAt: '2031-05-05T10:00:00.000Z',
    updatedAt: '2031-05-06T10:00:00.000Z',
    content: html`<p>Closed, says <a href="http://desk.test/article/a1">Fen Post</a>.</p>`,
  })),
}

test('a feed without a fault has none', () => {
  assert.deepEqual(findAtomFaults(renderAtom(FEED), SELF, NOW), [])
  assert.deepEqual(findJsonFeedFaults(renderJsonFeed(FEED), SELF, NOW), [])
})

test('a title that looks like markup is plain text to who reads it as HTML', () => {
  assert.match(
    renderAtom(FEED),
    /<title type="html">The bridge at Wexmoor &amp;amp; the &amp;lt;b&amp;gt;mayor/,
  )
})

/** A fault put into a feed, and what is said of it. */
const planted: readonly [from: string | RegExp, to: string, told: RegExp][] = [
  ['</entry>', '', /unexpected close|unclosed|closed/i],
  ['<updated>2031-05-06T10:00:00.000Z</updated>', '', /0 updated/],
  ['2031-05-06T10:00:00.000Z', '2031-05-06', /is no time/],
  ['2031-05-06T10:00:00.000Z', '2041-05-06T10:00:00Z', /implausible/],
  [id('2'), id('3'), /is there twice/],
  [id('2'), 'http://desk.test/2', /is no id/],
  ['<author><name>Synoptic</name></author>', '', /0 author/],
  ['rel="self"', 'rel="selves"', /self is/],
  ['http://desk.test/story/s2', '/story/s2', /link to/],
  ['&lt;p&gt;', '&lt;p onclick="x"&gt;', /attribute onclick/],
  ['&lt;p&gt;', '&lt;script&gt;&lt;/script&gt;&lt;p&gt;', /element script/],
  ['&lt;/p&gt;', '', /not closed|left open/],
  ['http://desk.test/article/a1', 'article/a1', /attribute href/],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;', /title has HTML/],
  ['type="html">The', 'type="text">The', /looks like HTML/],
  ['Stories', 'Sto\u0001ries', /disallowed|invalid|forbidden/i],
]
for (const [from, to, told] of planted)
  test(`${from} as ${JSON.stringify(to)} in an Atom feed is a fault`, () => {
    const document = renderAtom(FEED).replace(from, to)
    assert.match(findAtomFaults(document, SELF, NOW).join('\n'), told)
  })

test('an element of another language is a fault', () => {
  const told = readXml(renderAtom(FEED).replace('</feed>', '<extra xmlns=""/></feed>'))
  assert.match(String(told), /element extra of no namespace/)
})

const plantedJson: readonly [from: string, to: string, told: RegExp][] = [
  ['"version":"https://jsonfeed.org/version/1.1"', '"version":"1"', /version 1/],
  ['"title":"Stories"', '"title":""', /no title/],
  [id('2'), id('3'), /is there twice/],
  ['"url":"http', '"url":"ftp', /url ftp/],
  ['<p>', '<p><img src=x>', /element img/],
  ['"content_html"', '"content"', /no content/],
  ['"authors"', '"author"', /no authors/],
  ['Told by', 'Told \\ud800 by', /half a character/],
]
for (const [from, to, told] of plantedJson)
  test(`${from} as ${to} in a JSON Feed is a fault`, () => {
    const document = renderJsonFeed(FEED).replace(from, to)
    assert.match(findJsonFeedFaults(document, SELF, NOW).join('\n'), told)
  })
