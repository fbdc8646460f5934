import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalAddress } from './canonical-address.ts'

const check = (address: string, expected: string | null) =>
  test(`${address.slice(0, 90)} is ${expected}`, () =>
    assert.equal(canonicalAddress(address), expected))

const STORY = 'https://paper.test/2031/05/bridge-shut'

/** Addresses of one page. */
for (const address of [
  STORY,
  `${STORY}/`,
  'HTTP://WWW.Paper.Test:80/2031/05/bridge-shut',
  'http://www.paper.test./2031/05//bridge-shut/',
  'https://paper.test:443/2031/05/bridge-shut#comments',
  `${STORY}/index.html`,
  `${STORY}?utm_source=rss&utm_medium=feed`,
  `${STORY}?UTM_Source=rss&amp;utm_medium=feed&fbclid=IwAR0`,
  `${STORY}?at_medium=RSS&at_campaign=KARANGA`,
  `${STORY}?ns_mchannel=rss&ns_source=PublicRSS20-sa&cmp=x&ref=rss`,
  `${STORY}?source=rss&from=newsletter_daily&ref_src=abc&xtor=RSS-1`,
  `${STORY}?mod=hp_lead_pos10&mc_cid=1&via=&share=pinterest`,
  `${STORY}?`,
  `${STORY}/amp`,
  `${STORY}/amp/?amp_js_v=0.1`,
  `${STORY}.amp`,
  `${STORY}?amp=1`,
  `${STORY}?amp`,
  `${STORY}?outputType=amp`,
  `${STORY}/print/`,
  `${STORY}?print=true`,
  `${STORY}?view=print`,
  'https://m.paper.test/2031/05/bridge-shut',
  'https://amp.paper.test/2031/05/bridge-shut',
  'https://paper.test/amp/2031/05/bridge-shut',
  'https://paper-test.cdn.ampproject.org/c/s/www.paper.test/2031/05/bridge-shut/amp',
  'https://cdn.ampproject.org/v/s/paper.test/2031/05/bridge-shut?amp_js_v=a9&usqp=mq331',
  'https://www.google.com/amp/s/www.paper.test/2031/05/bridge-shut',
  'https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fpaper.test%2F2031%2F05%2Fbridge-shut&ved=2',
  'https://l.facebook.com/l.php?u=https%3A%2F%2Fpaper.test%2F2031%2F05%2Fbridge-shut%3Ffbclid%3Dx&h=y',
  'https://web.archive.org/web/20310506101112/https://paper.test/2031/05/bridge-shut',
])
  check(address, STORY)

/** What tells pages apart stays. */
for (const [address, expected] of [
  ['https://paper.test/show?id=12', 'https://paper.test/show?id=12'],
  ['https://paper.test/show?id=13', 'https://paper.test/show?id=13'],
  ['https://paper.test/show?b=2&a=1', 'https://paper.test/show?a=1&b=2'],
  ['https://paper.test/a?page=2', 'https://paper.test/a?page=2'],
  ['https://paper.test/a?ref=10482', 'https://paper.test/a?ref=10482'],
  ['https://paper.test/a?source=harbour-office', 'https://paper.test/a?source=harbour-office'],
  ['https://forum.test/a?mod=viewthread', 'https://forum.test/a?mod=viewthread'],
  ['https://paper.test/a?cid=12', 'https://paper.test/a?cid=12'],
  ['https://paper.test/a?view=map', 'https://paper.test/a?view=map'],
  ['https://paper.test/A', 'https://paper.test/A'],
  ['https://paper.test/2031/11/21/b', 'https://paper.test/2031/11/21/b'],
  ['https://paper.test/index.html', 'https://paper.test/'],
  ['https://paper.test/amp', 'https://paper.test/amp'],
  ['https://paper.test/print', 'https://paper.test/print'],
  ['https://paper.test/champ', 'https://paper.test/champ'],
  ['https://paper.test/news/print-works-close', 'https://paper.test/news/print-works-close'],
  ['https://paper.test/#!/story/12', 'https://paper.test/#!/story/12'],
  ['https://news.paper.test/a', 'https://news.paper.test/a'],
  ['https://m.test/a', 'https://m.test/a'],
  ['https://amp.co.uk/a', 'https://amp.co.uk/a'],
  ['https://en.m.wiki.test/a', 'https://en.wiki.test/a'],
  ['https://paper.test:8443/a', 'https://paper.test:8443/a'],
  ['https://paper.test/caf%c3%a9/%7eann', 'https://paper.test/caf%C3%A9/~ann'],
  ['https://user:secret@paper.test/a', 'https://paper.test/a'],
  ['http://127.0.0.1:8080/a?utm_term=x', 'https://127.0.0.1:8080/a'],
] as const)
  check(address, expected)

/** What is no address of a page. */
for (const address of [
  '',
  'bridge-shut',
  'javascript:alert(1)',
  'mailto:ann@paper.test',
  'file:///etc/passwd',
  'ftp://paper.test/a',
  'https://',
  `https://paper.test/${'a'.repeat(5000)}`,
])
  check(address, null)

test('the form of a form is itself', () => {
  const odd = ['/amp/amp/a', '/a/print/amp', '/index.amp.html', '/a/index.html/amp', '/.amp']
  for (const address of [STORY, ...odd.map((path) => `https://paper.test${path}`)])
    assert.equal(
      canonicalAddress(canonicalAddress(address) ?? ''),
      canonicalAddress(address),
      address,
    )
})
