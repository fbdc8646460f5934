// What is made to hang, to fill the memory or to reach out: it must end soon and do no harm.
// The numbers are those of docs/robustness.md.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Feed, ParsedFeed } from '../../model/feed.ts'
import { parseFeed } from './parse-feed.ts'

function parse(body: string | Uint8Array, contentType: string | null = null): ParsedFeed {
  return parseFeed({ body, contentType, url: 'https://e.test/feed' })
}

function read(body: string | Uint8Array, contentType: string | null = null): Feed {
  const { feed, problem } = parse(body, contentType)
  assert.ok(feed, problem?.message)
  return feed
}

function rss(items: string, doctype = ''): string {
  return `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel>${items}</channel></rss>`
}

const item = (title: string) => `<item><title>${title}</title></item>`
const titles = (feed: Feed) => feed.items.map(({ title }) => title)
const codes = (feed: Feed) => feed.notes.map(({ code }) => code)

test('37: entities that hold entities are never put in', () => {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  )
  const bomb = `<!DOCTYPE x [<!ENTITY l0 "lol">${levels.join('')}]>`
  assert.deepEqual(titles(read(rss(item('&l9;'), bomb))), ['&l9;'])
})

test('38: a long entity is never put in, a short one is', () => {
  const declare = (value: string) => `<!DOCTYPE x [<!ENTITY a "${value}">]>`
  const [long] = titles(read(rss(item('&a;'.repeat(50_000)), declare('a'.repeat(50_000)))))
  assert.ok(long?.startsWith('&a;&a;'))
  assert.deepEqual(titles(read(rss(item('caf&a;'), declare('&#233;')))), ['café'])
})

test('39: a flood of references makes a title no longer', () => {
  const [title] = titles(read(rss(item('&#65;&eacute;&'.repeat(200_000)))))
  assert.equal(title?.length, 2000)
})

test('40: no file and no address that a document names is opened', () => {
  const check = (doctype: string) => {
    assert.deepEqual(titles(read(rss(item('a &x; b'), doctype))), ['a &x; b'])
  }
  check('<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
  check('<!DOCTYPE x [<!ENTITY x PUBLIC "p" "http://127.0.0.1:1/x">]>')
  check('<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]>')
  check('<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd">')
  check("<!DOCTYPE x [<!ENTITY y ']>'>]>")
})

test('41: a hundred thousand elements in each other are laid flat', () => {
  const deep = `${'<a>'.repeat(100_000)}deep${'</a>'.repeat(100_000)}`
  const feed = read(rss(`<item><description>${deep}</description></item>${item('next')}`))
  assert.deepEqual(titles(feed), [null, 'next'])
  assert.ok(feed.items[0]?.summary?.includes('deep'))
})

test('42: a hundred thousand attributes and 43: twenty thousand namespaces are read past', () => {
  const many = (count: number, one: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => one(i)).join(' ')
  const attributes = many(100_000, (i) => `a${i}="b"`)
  assert.deepEqual(titles(read(rss(`<item ${attributes}><title>T</title></item>`))), ['T'])
  const spaces = many(20_000, (i) => `xmlns:a${i}="http://e.test/${i}"`)
  assert.deepEqual(titles(read(rss(`<item ${spaces}><title>T</title></item>`))), ['T'])
  const nested = many(20_000, (i) => `<x xmlns:a${i}="http://e.test/${i}"><a0:y>`)
  assert.deepEqual(titles(read(rss(item('T') + nested))), ['T'])
})

test('44: a million tags that are never closed lose no entry before and after them', () => {
  assert.deepEqual(titles(read(rss(item('T') + '<b>'.repeat(1_000_000)))), ['T'])
  const within = `<item><title>A</title><description>${'<b>'.repeat(400_000)}</item>`
  assert.deepEqual(titles(read(rss(within + item('B')))), ['A', 'B'])
  assert.deepEqual(titles(read(rss(item('A') + '</x>'.repeat(400_000) + item('B')))), ['A', 'B'])
  assert.deepEqual(titles(read(rss(item('<b>A') + '<'.repeat(1_000_000)))), ['A'])
})

test('45: entries that nobody closed end where the next begins', () => {
  const feed = read('<rss><channel><item><title>A<link>/a<item><title>B<guid>b</rss>')
  assert.deepEqual(
    feed.items.map(({ title, url, id }) => ({ title, url, id })),
    [
      { title: 'A', url: 'https://e.test/a', id: null },
      { title: 'B', url: null, id: 'b' },
    ],
  )
})

test('46: of a hundred thousand entries the newest are kept, and said so', () => {
  const many = Array.from(
    { length: 100_000 },
    (_, i) => `<item><guid>${i}</guid><pubDate>${1 + (i % 28)} Mar 2031 09:00 GMT</pubDate></item>`,
  )
  const feed = read(rss(many.join('')))
  assert.equal(feed.items.length, 2000)
  assert.ok(feed.items.every(({ publishedAt }) => publishedAt === '2031-03-28T09:00:00Z'))
  assert.deepEqual(codes(feed), ['items-left-out'])
})

test('46: an entry of twenty megabytes is cut', () => {
  const long = `<item><title>A</title><description>${'word '.repeat(4_000_000)}</description></item>`
  const feed = read(rss(long + item('B')))
  assert.deepEqual(titles(feed), ['A', 'B'])
  assert.ok((feed.items[0]?.summary?.length ?? 0) <= 2_500_000)
})

test('47: the letters are read, whatever is said of them', () => {
  const text = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${rssOf('Caf\u00e9')}`
  const bytes = (printed: string, ...width: number[]) =>
    Uint8Array.from(
      [...printed].flatMap((char) => width.map((shift) => char.charCodeAt(0) >> shift)),
    )
  const check = (body: Uint8Array, contentType: string | null) =>
    assert.deepEqual(titles(read(body, contentType)), ['Café'])
  check(new TextEncoder().encode(text('utf-8')), null)
  check(new TextEncoder().encode(text('iso-8859-1')), 'text/xml; charset=us-ascii')
  check(new TextEncoder().encode(`\uFEFF${text('gb2312')}`), null)
  check(bytes(text('iso-8859-1'), 0), 'application/rss+xml')
  check(bytes(text('utf-8'), 0), 'text/xml; charset=utf-8')
  check(bytes(text('utf-8'), 0), 'text/xml; charset="no-such"')
  check(bytes(`\uFEFF${text('utf-16')}`, 0, 8), null)
  check(bytes(text('utf-16'), 8, 0), null)
  check(bytes(`\uFEFF${text('utf-32')}`, 24, 16, 8, 0), null)
  check(bytes(text('utf-32'), 0, 8, 16, 24), null)
})

test('47: only an encoding that does not hold is denied', () => {
  const check = (encoding: string, expected: readonly string[]) => {
    const text = `<?xml version="1.0" encoding="${encoding}"?>${rssOf('Café')}`
    assert.deepEqual(codes(read(new TextEncoder().encode(text))), expected)
  }
  check('UTF-8', [])
  check('utf8', [])
  check('iso-8859-1', ['encoding-denied'])
})

test('47: characters that no text has are taken out', () => {
  assert.deepEqual(titles(read(rss(item('a\0b\x08c\ud800&#0;&#xD800;&#x110000;')))), [
    'abc\uFFFD\uFFFD\uFFFD',
  ])
  const json = '{"version":"https://jsonfeed.org/version/1","items":[{"title":"a\\u0000b\\ud800"}]}'
  assert.deepEqual(titles(read(json)), ['ab\uFFFD'])
})

test('48: names of the language itself change nothing', () => {
  read(
    rss('<__proto__><x>1</x></__proto__><constructor/><item __proto__="1"><title>T</title></item>'),
  )
  read('{"version":"https://jsonfeed.org/version/1","__proto__":{"x":1},"items":[{"id":"1"}]}')
  assert.equal(Reflect.get({}, 'x'), undefined)
})

test('49: JSON of great depth, great numbers and keys that repeat is read or refused', () => {
  const of = (items: string) => `{"version":"https://jsonfeed.org/version/1","items":${items}}`
  assert.equal(read(of('['.repeat(100_000) + ']'.repeat(100_000))).items.length, 0)
  assert.deepEqual(titles(read(of('[{"id":1e400,"title":"a","title":"b"}]'))), ['b'])
  assert.equal(parse('['.repeat(1_000_000)).problem?.code, 'not-a-feed')
  assert.equal(read(of(`[{"id":"1"},${'{"x":'.repeat(200_000)}`)).items.length, 1)
})

test('50: fifteen hundred entries with one id are all kept, and said so', () => {
  const many = Array.from(
    { length: 1500 },
    (_, i) => `<item><guid>x</guid><link>/${i}</link></item>`,
  )
  const feed = read(rss(many.join('')))
  assert.equal(feed.items.length, 1500)
  assert.deepEqual(codes(feed), ['ids-repeated'])
})

test('51: a date that cannot be is none, and said so', () => {
  const dated = (date: string) => rss(`<item><title>T</title><pubDate>${date}</pubDate></item>`)
  const check = (date: string, expected: string | null) => {
    const feed = read(dated(date))
    assert.equal(feed.items[0]?.publishedAt, expected, date)
    assert.deepEqual(codes(feed), expected === null ? ['date-unreadable'] : [])
  }
  check('30 Feb 2031 09:00 GMT', null)
  check('Thu, 01 Jan 1970 00:00:00 GMT', null)
  check('Fri, 31 Dec 9999 23:59:59 GMT', null)
  check('0001-01-01T00:00:00Z', null)
  check('soon', null)
  check(`${' '.repeat(1_000_000)}(((`, null)
  check('4 Mar 31 09:00 GMT', '2031-03-04T09:00:00Z')
  check('30 Mar 2031 01:30 +0000', '2031-03-30T01:30:00Z')
})

function rssOf(title: string): string {
  return `<rss><channel>${item(title)}</channel></rss>`
}

for (const address of [
  'javascript:alert(1)',
  'java&#10;script:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  'mailto:desk@example.org',
]) {
  test(`57: an entry at ${address} is kept without an address`, () => {
    const feed = read(rss(`<item><title>a</title><link>${address}</link></item>`))
    assert.deepEqual(
      feed.items.map(({ title, url }) => [title, url]),
      [['a', null]],
    )
  })
}
