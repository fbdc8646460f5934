import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../src/app/english.ts'
import { addressesOf } from '../../src/extract/address/addresses-of.ts'
import { canonicalAddress } from '../../src/extract/address/canonical-address.ts'
import { eachNode } from '../../src/extract/page/page-node.ts'
import { parseHtml } from '../../src/extract/page/parse-html.ts'
import { parsePage } from '../../src/extract/page/parse-page.ts'
import { compareVersions } from '../../src/extract/versions/compare-versions.ts'
import { plainArticle } from '../../src/model/article.ts'
import { compareArticles, identify } from '../../src/pipeline.ts'
import { renderHtml, toComparisonView } from '../../src/present/index.ts'
import { HOSTILE_PAGES, REPORT, SLOW_STRINGS } from './pages.ts'

/** Most take a fifth of a second and none a whole one: a hang is what this bounds. */
const LONGEST_SECONDS = 8

function bounded<T>(work: () => T): T {
  const before = process.cpuUsage()
  const result = work()
  const { user } = process.cpuUsage(before)
  assert.ok(user < LONGEST_SECONDS * 1e6, `it took ${user / 1e6} s`)
  return result
}

for (const { number, name, make, found } of [...HOSTILE_PAGES, ...SLOW_STRINGS])
  test(`case ${number}: ${name}`, () => {
    const body = make()
    const article = bounded(() => parsePage({ source: 'https://paper.test/a', body }))
    if (found) assert.ok(article.text.includes(REPORT), 'the report is lost')
    for (const { start, end } of article.blocks)
      assert.ok(start < end && end <= article.text.length)
    bounded(() => addressesOf(article, 'https://paper.test/a', null))
  })

test('case 56: addresses made to be slow are compared in bounded time', () => {
  for (const path of [
    'a/'.repeat(2000),
    '%2'.repeat(1300),
    '?a&'.repeat(1300),
    '/amp'.repeat(1000),
  ])
    bounded(() => canonicalAddress(`https://paper.test/${path}`))
  const wrapped = Array.from({ length: 50 }).reduce<string>(
    (url) => `https://www.google.com/url?q=${encodeURIComponent(url)}`.slice(0, 4000),
    'https://paper.test/a',
  )
  bounded(() => canonicalAddress(wrapped))
})

test('case 56: versions made to be slow are compared in bounded time', () => {
  const texts = [
    '"'.repeat(1e5),
    "'a".repeat(1e5),
    'a,'.repeat(1e5),
    'a-'.repeat(1e5),
    '1:'.repeat(1e5),
  ]
  for (const text of texts)
    bounded(() => compareVersions(plainArticle(text), plainArticle(`${text.slice(2)} end`)))
})

const HOSTILE = `<html><head><base href="javascript:alert(1)">
<meta http-equiv="refresh" content="0; url=javascript:alert(2)">
<title>&lt;script&gt;alert(3)&lt;/script&gt; "onload="alert(4)</title>
<meta name="author" content="&lt;img src=x onerror=alert(5)&gt;">
<meta property="og:site_name" content="'&gt;&lt;svg onload=alert(6)&gt;">
<link rel="canonical" href="javascript:alert(7)"></head>
<body><article><p>${REPORT}</p><iframe srcdoc="<script>alert(8)</script>">framed words</iframe>
<svg><script>alert(9)</script><text>drawn words</text></svg><script>written words</script>
<p>&lt;script&gt;alert(10)&lt;/script&gt; stands in this paragraph of the report as words.</p></article></body></html>`

test('case 57: what a page would run or load stays where it is', () => {
  const { text, url } = parsePage({ source: 'https://paper.test/a', body: HOSTILE })
  assert.equal(url, 'https://paper.test/a')
  assert.doesNotMatch(text, /alert\((?:1|2|7|8|9)\)|framed|drawn|written/)
})

test('case 58: markup in titles, authors and outlets is shown as words', () => {
  const other = `<html><title>Bridge</title><body><p>${REPORT}</p></body></html>`
  const articles = identify([
    parsePage({ source: '<img src=x onerror=alert(11)>.html', body: HOSTILE }),
    parsePage({ source: 'b.html', body: other }),
  ])
  const comparison = compareArticles(articles, loadEnglish())
  const view = toComparisonView(comparison, articles)
  const page = parseHtml(renderHtml(view, { style: '', script: '' }))
  let scripts = 0
  eachNode(page, ({ tag, attributes }) => {
    if (tag === 'script') scripts++
    for (const [name, value] of attributes) {
      assert.ok(!name.startsWith('on'), `${tag} has ${name}`)
      assert.doesNotMatch(value, /^\s*(?:javascript|data|vbscript):/i)
    }
    assert.ok(!['iframe', 'img', 'object', 'embed', 'base', 'link'].includes(tag), tag)
  })
  assert.equal(scripts, 1)
})
