import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayInAddress } from './find-date.ts'
import { parsePage } from './parse-page.ts'

const REPORT = `<p>${'The council of Wexmoor voted on Tuesday to close the old bridge, which 4,000 people cross each day. '.repeat(3)}</p>`

function check(title: string, body: string, expected: string | null, head = '', lang = 'en'): void {
  test(title, () => {
    const html = `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`
    assert.equal(parsePage({ source: 'a.html', body: html }).publishedAt, expected)
  })
}

const shown = (mark: string) => `<article><h1>Bridge shut</h1>${mark}${REPORT}</article>`

for (const [mark, expected] of [
  [
    '<abbr class="published" title="2031-05-06T07:30:00+02:00">6 May</abbr>',
    '2031-05-06T07:30:00+02:00',
  ],
  [
    '<b itemprop="datePublished" content="2031-05-06T07:30:00Z">Tuesday</b>',
    '2031-05-06T07:30:00Z',
  ],
  ['<div itemprop="datePublished">6 May 2031</div>', '2031-05-06'],
  ['<span class="entry-date">May 6, 2031</span>', '2031-05-06'],
  ['<div class="post-meta date">Posted on 6 May 2031 by Ann</div>', '2031-05-06'],
  ['<small>6 May 2031</small>', '2031-05-06'],
  ['<p>Ann Lind | 6 May 2031 | 12 comments</p>', '2031-05-06'],
  [
    '<time datetime="2031-05-07" class="updated">7 May</time><time datetime="2031-05-06">6 May</time>',
    '2031-05-06',
  ],
  ['<time>Updated 7 May 2031</time><time>6 May 2031</time>', '2031-05-06'],
  ['<p class="date">Updated 7 May 2031 | Published 6 May 2031</p>', '2031-05-06'],
  ['<relative-time datetime="2031-05-06T08:00:00Z">now</relative-time>', '2031-05-06T08:00:00Z'],
  ['<span class="posted" data-timestamp="1935993600">a day ago</span>', '2031-05-08T08:00:00Z'],
  ['<p>The bridge of 6 May</p>', null],
] as const)
  check(`is read from ${mark.slice(0, 60)}`, shown(mark), expected)

check(
  'the time of a teaser above the headline is not the report’s',
  `<header><a href="/z">Ferry late</a> <time datetime="2031-05-09">today</time></header>${shown('<time datetime="2031-05-06">6 May</time>')}`,
  '2031-05-06',
)
check(
  'nor is the day of the reader in the page’s head',
  `<header><span>Friday, 9 May 2031</span></header><div class="masthead"><i class="date">9 May 2031</i></div>${shown('')}`,
  null,
)
check(
  'a day above the headline is the report’s where nothing else is',
  `<h2>6 May 2031</h2>${shown('')}`,
  '2031-05-06',
)
check(
  'nor is one of other reports below it',
  `${shown('<span class="date">6 May 2031</span>')}<aside><time datetime="2031-05-09">today</time></aside>`,
  '2031-05-06',
)
check(
  'a page of other languages prints its day in their words',
  shown('<p class="x">Veröffentlicht am 6. März 2031 von Ann</p>'),
  '2031-03-06',
  '',
  'de',
)
check(
  'figures alone are read by the language',
  shown('<i class="date">6.5.31</i>'),
  '2031-05-06',
  '',
  'de',
)
check('or not at all', shown('<i class="date">6/5/2031</i>'), null)
check(
  'what stands behind the report counts where it says of what',
  `<div>${REPORT}</div><p>This entry was posted on Tuesday, May 6th, 2031 at 10:00.</p>`,
  '2031-05-06',
)
check(
  'and not where it does not',
  `<div>${REPORT}<p>${'Traders on the east bank fear for their livelihoods, they said. '.repeat(3)}</p></div><p>6 May 2031</p><p>Great!</p>`,
  null,
)
check(
  'the address has the day',
  shown(''),
  '2031-05-06',
  '<link rel="canonical" href="https://paper.test/2031/05/06/bridge">',
)
check(
  'and a time of that day has the hour',
  shown('<time datetime="2031-05-06T10:00:00Z">10.00</time>'),
  '2031-05-06T10:00:00Z',
  '<link rel="canonical" href="https://paper.test/2031/05/06/bridge">',
)
check(
  'but not a time of another day',
  shown('<time datetime="2031-05-19T10:00:00Z">10.00</time>'),
  '2031-05-06',
  '<link rel="canonical" href="https://paper.test/2031/05/06/bridge">',
)

for (const [address, day] of [
  ['https://paper.test/2031/05/06/bridge', '2031-05-06'],
  ['https://paper.test/news/2031/may/06/bridge', '2031-05-06'],
  ['https://paper.test/news/2031-05-06-bridge.html', '2031-05-06'],
  ['https://paper.test/bridge-20310506', '2031-05-06'],
  ['https://paper.test/2031/05/bridge', null],
  ['https://paper.test/2031/13/06/bridge', null],
  ['https://paper.test/a/12031050612', null],
  ['https://paper.test/?d=2031-05-06', null],
  ['not an address', null],
] as const)
  test(`the day in ${address} is ${day}`, () => assert.equal(dayInAddress(address), day))
