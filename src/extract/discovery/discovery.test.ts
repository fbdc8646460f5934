import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discoverFeeds } from './discover-feeds.ts'
import { findSitemaps } from './find-sitemaps.ts'

const PAGE = 'https://news.example.org/local'

/** The addresses that a page names, guesses left out. */
function check(html: string, expected: readonly string[]): void {
  const found = discoverFeeds(html, PAGE).filter(({ by }) => by !== 'guess')
  assert.deepEqual(
    found.map(({ url }) => url),
    expected,
    html,
  )
}

const HOST = 'https://news.example.org'

test('feeds that the head names are found', () => {
  check('<link rel="alternate" type="application/rss+xml" href="/rss">', [`${HOST}/rss`])
  check('<LINK TYPE=application/atom+xml REL="home alternate" HREF=a.xml>', [`${HOST}/a.xml`])
  check('<link rel=alternate type="application/feed+json" href="/feed.json">', [
    `${HOST}/feed.json`,
  ])
  check('<link rel=feed href=/all>', [`${HOST}/all`])
  check('<base href="https://cdn.test/x/"><link rel=feed href=y>', ['https://cdn.test/x/y'])
})

test('other links of the head are no feeds', () => {
  check('<link rel="stylesheet" type="text/css" href="/feed.css">', [])
  check('<link rel="alternate" hreflang="de" href="/de/">', [])
  check('<link rel="alternate" type="application/json+oembed" href="/oembed?url=feed">', [])
  check('<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">', [])
  check('<link rel=feed href="javascript:alert(1)">', [])
  check(`<link rel=feed href="${PAGE}">`, [])
})

test('links of the text that look like feeds are found', () => {
  check('<a href="/feeds/news.rss">RSS</a>', [`${HOST}/feeds/news.rss`])
  check('<a href="/rss.xml">RSS</a><a href="/?feed=rss2">F</a>', [
    `${HOST}/rss.xml`,
    `${HOST}/?feed=rss2`,
  ])
  check('<a href="feed:https://a.test/x">x</a>', ['https://a.test/x'])
  check('<a href="/feedback">Feedback</a><a href="/animals/feed-the-birds">Birds</a>', [])
  check('<a href="/story/atomic-power">Power</a>', [])
})

test('the head comes before the text, and stories before comments', () => {
  check(
    `<link rel=alternate type=application/rss+xml title="Comments" href=/comments/feed>
     <link rel=alternate type=application/rss+xml title="Stories" href=/feed>
     <a href="/rss">all feeds</a>`,
    [`${HOST}/feed`, `${HOST}/comments/feed`, `${HOST}/rss`],
  )
})

test('usual addresses are guessed beside the page and at the root', () => {
  const guesses = discoverFeeds('', PAGE).map(({ url }) => url)
  assert.equal(guesses[0], `${HOST}/local/feed/`)
  assert.ok(guesses.includes(`${HOST}/feed/`))
  assert.equal(new Set(guesses).size, guesses.length)
})

test('robots.txt names sitemaps', () => {
  assert.deepEqual(
    findSitemaps('User-agent: *\nDisallow: /\nSitemap: /all.xml\r\nSITEMAP : /news/1.xml\n', HOST),
    [
      '/news/1.xml',
      '/all.xml',
      '/news-sitemap.xml',
      '/sitemap-news.xml',
      '/sitemap_news.xml',
      '/sitemap.xml',
    ].map((path) => HOST + path),
  )
  assert.equal(findSitemaps('Sitemap: file:///etc/passwd', HOST).length, 4)
})
