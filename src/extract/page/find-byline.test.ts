import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePage } from './parse-page.ts'

const REPORT = `<p>${'The council of Wexmoor voted on Tuesday to close the old bridge, which 4,000 people cross each day. '.repeat(3)}</p>`

function check(mark: string, expected: string | null, head = ''): void {
  test(`${mark.slice(0, 70)} → ${expected}`, () => {
    const html = `<html><head>${head}</head><body><article><h1>Bridge shut</h1>${mark}${REPORT}</article></body></html>`
    assert.equal(parsePage({ source: 'a.html', body: html }).byline, expected)
  })
}

check('<div class="byline">By Ann Lind</div>', 'Ann Lind')
check('<div class="byline">BY ANN LIND</div>', 'ANN LIND')
check(
  '<p class="byline">By Ann Lind, Bo van der Dahl and Eva Orm | 4 May</p>',
  'Ann Lind, Bo van der Dahl and Eva Orm',
)
check('<span class="author">Ann Lind</span>', 'Ann Lind')
check('<p class="authors"><span>Von</span> <a href="/autoren/ann">Ann Lind</a></p>', 'Ann Lind')
check('<b itemprop="author"><b itemprop="name">Ann Lind</b>, Wexmoor</b>', 'Ann Lind')
check('<i class="author">Ann Lind</i><i class="author">Bo Dahl</i>', 'Ann Lind, Bo Dahl')
check('<div class="byline"><div>Ann Lind</div><div>Harbour Press</div></div>', 'Ann Lind')
check('<p>By Ann Lind</p>', 'Ann Lind')
check('<p>By noon the bridge was shut</p>', null)
check('<div class="author">Our reporters know the coast and its people</div>', null)
check('<aside class="related"><span class="author">Bo Dahl</span></aside>', null)

const data = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author, publisher: { name: 'Harbour Press' } })}</script>`
const printed = '<div class="byline">By Ann Lind</div>'
check(printed, 'Ann Lind', data({ '@type': 'Organization', name: 'Harbour News' }))
check(printed, 'Ann Lind', data({ '@type': 'Person', name: 'Harbour Press' }))
check('', 'Harbour News', data({ '@type': 'NewsMediaOrganization', name: 'Harbour News' }))
check(printed, 'Bo Dahl, Eva Orm', data([{ name: 'Bo Dahl' }, { name: ['Eva Orm'] }]))
check(
  '',
  'Ann Lind',
  '<meta name="author" content="Ann Lind, Harbour Press"><meta property="og:site_name" content="Harbour Press">',
)
check('', null, '<meta name="author" content="admin">')
check('<span class="contributor">Ann Lind</span>', 'Ann Lind')
check(
  '',
  'Ann Lind, Bo Dahl',
  '<meta name="author" content="Ann Lind"><meta name="author" content="Bo Dahl">',
)
check(
  '',
  'Ann Lind',
  '<script type="application/ld+json">{&quot;@type&quot;:&quot;Article&quot;,&quot;author&quot;:&quot;Ann Lind&quot;}</script>',
)
