import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleFromItem } from '../../src/extract/feed/article-from-item.ts'
import { isTruncated } from '../../src/extract/feed/judge-text.ts'
import { parseFeed } from '../../src/extract/feed/parse-feed.ts'
import { parsePage } from '../../src/extract/page/parse-page.ts'
import { parseArticles } from '../../src/extract/parse-article.ts'
import type { Article } from '../../src/model/article.ts'
import { createRandom, mutate } from './mutations.ts'
import { REPORT } from './pages.ts'

const DATA = JSON.stringify({
  '@type': 'NewsArticle',
  author: [{ '@id': '#ann' }, { name: 'Bo Dahl' }],
  datePublished: '2031-05-06T10:00:00Z',
  articleBody: REPORT,
})
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge &amp; ferry</title>
<meta property="og:title" content="Bridge shut"><script type="application/ld+json">${DATA}</script></head>
<body class="hidden md:block"><header><h1>Bridge shut</h1><p class="byline">By Ann Lind</p><time datetime="2031-05-06">6 May</time></header>
<p class="lead">${REPORT}</p><article class="story-body"><p>${REPORT} Later.</p><figure><img src="a.jpg"><figcaption>The bridge</figcaption></figure>
<ul><li>One</li><li><a href="/2">Two</a></li></ul><blockquote><p>It is <q>gone</q>.</p><cite>Ann Dahl</cite></blockquote>
<table><tr><td>10<sup>6</sup> stones<br><br>${REPORT}</td></tr></table><p>Forty <del>thirty</del> seats.</p></article>
<div id="comments"><p>${REPORT}</p></div><script>window.__STATE__ = ${DATA}</script></body></html>`
const RSS = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Bearer</title><link>https://paper.test/</link>${[1, 2, 3]
  .map(
    (i) => `<item><title>Bridge ${i}</title><guid>g${i}</guid><link>https://paper.test/${i}</link>
<pubDate>Tue, 06 May 2031 10:00:00 Europe/Berlin</pubDate><description>&lt;p&gt;${REPORT}&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>${REPORT}</p>]]></content:encoded></item>`,
  )
  .join('')}</channel></rss>`
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.test/"><title>Bearer</title><entry><id>tag:1</id>
<title type="html">Bridge &amp;amp; ferry</title><link href="/a"/><updated>2031-05-06T10:00:00+02:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${REPORT}</p></div></content></entry></feed>`
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Bearer',
  items: [{ id: '1', url: 'https://paper.test/1', content_html: `<p>${REPORT}</p>` }],
})

/** Seconds of processor time; the bound of a whole page is ten. */
const LONGEST = 10
const LARGEST = 512e6

function checkArticle({ text, blocks }: Article): void {
  let end = 0
  for (const block of blocks) {
    assert.ok(block.start >= end && block.start < block.end && block.end <= text.length)
    end = block.end
  }
}

function readAsFeed(body: string): void {
  const { feed } = parseFeed({ body, contentType: null, url: 'https://paper.test/feed' })
  for (const item of feed?.items ?? []) {
    isTruncated(item)
    checkArticle(articleFromItem(feed ?? { title: null, link: null, self: null }, item))
  }
}

/** Each is tried as what it was and as the other kinds: what comes is often not what is said. */
const KINDS: readonly (readonly [name: string, seed: string])[] = [
  ['pages', PAGE],
  ['RSS feeds', RSS],
  ['Atom feeds', ATOM],
  ['JSON feeds', JSON_FEED],
]

for (const [at, [name, seed]] of KINDS.entries())
  test(`750 mutated ${name} are read without an exception, in bounded time and memory`, () => {
    const random = createRandom(at + 1)
    for (let i = 0; i < 750; i++) {
      const text = mutate(seed, random)
      const body = i % 3 === 0 ? Buffer.from(text, i % 2 ? 'latin1' : 'utf8') : text
      const before = process.cpuUsage()
      checkArticle(parsePage({ source: 'https://paper.test/a', body }))
      readAsFeed(text)
      for (const article of parseArticles({ source: 'a', body })) checkArticle(article)
      const seconds = process.cpuUsage(before).user / 1e6
      assert.ok(seconds < LONGEST, `number ${i} took ${seconds} s`)
    }
    assert.ok(process.memoryUsage().heapUsed < LARGEST)
  })
