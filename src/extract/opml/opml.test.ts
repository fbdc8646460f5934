import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseOpml } from './parse-opml.ts'
import { renderOpml } from './render-opml.ts'
import type { SourceList } from './source-list.ts'

function read(body: string): SourceList {
  const { list, problem } = parseOpml({ body, url: 'https://lists.example.org/my.opml' })
  assert.ok(list, problem?.message)
  return list
}

/** The addresses of a body's outlines. */
function check(outlines: string, expected: readonly string[]): void {
  const list = read(`<opml version="2.0"><body>${outlines}</body></opml>`)
  assert.deepEqual(
    list.sources.map(({ address }) => address),
    expected,
  )
}

const A = 'https://a.example.org/feed'

test('feeds are listed with their folders', () => {
  const list = read(`<opml version="2.0"><head><title>Ann&apos;s &amp; Ben's</title></head><body>
    <outline text="News"><outline text="Ports">
      <outline type="rss" text="Harbour &amp;amp; Hill" xmlUrl="${A}" htmlUrl="https://a.example.org/"/>
    </outline></outline></body></opml>`)
  assert.deepEqual(list, {
    title: "Ann's & Ben's",
    sources: [
      {
        address: A,
        title: 'Harbour & Hill',
        link: 'https://a.example.org/',
        folders: ['News', 'Ports'],
      },
    ],
    notes: [],
  })
})

test('outlines are understood as programs write them', () => {
  check(`<outline xmlURL="${A}"/>`, [A])
  check(`<OUTLINE XMLURL='${A}'/>`, [A])
  check(`<outline type="rss" url="${A}"/>`, [A])
  check(`<outline type="link" url="${A}"/>`, [])
  check(`<outline xmlUrl="feed:${A}"/>`, [A])
  check('<outline xmlUrl="feed://a.example.org/feed"/>', ['http://a.example.org/feed'])
  check('<outline xmlUrl="/feeds/1?a=1&b=2"/>', ['https://lists.example.org/feeds/1?a=1&b=2'])
  check(`<outline isComment="true" xmlUrl="${A}"/>`, [])
  check('<outline text="only words"/>', [])
  check(`<outline xmlUrl="${A}"/><outline xmlUrl="${A}"/>`, [A])
  check(`<outline text="unclosed"><outline xmlUrl="${A}">`, [A])
})

test('only addresses of the web are taken', () => {
  check('<outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="file:///etc/passwd"/>', [])
  check('<outline xmlUrl="data:text/xml,x"/><outline xmlUrl=""/>', [])
})

test('a flat list may name the folder in an attribute', () => {
  const list = read(
    `<opml><body><outline category="/News/Ports,/Sea" xmlUrl="${A}"/></body></opml>`,
  )
  assert.deepEqual(list.sources[0]?.folders, ['News', 'Ports'])
})

test('what is no list says so', () => {
  const code = (body: string) => parseOpml({ body }).problem?.code
  assert.equal(code('<html><title>Lists</title></html>'), 'web-page')
  assert.equal(code('<rss><channel/></rss>'), 'not-opml')
  assert.equal(code('{}'), 'not-opml')
  assert.equal(code(''), 'empty')
})

test('a list is the same after writing and reading it', () => {
  const sources = [
    {
      address: 'https://b.example.org/?a=1&b="2"',
      title: '<b> & "quotes"\'',
      link: null,
      folders: [],
    },
    { address: A, title: null, link: 'https://a.example.org/', folders: ['One & two', '<x>'] },
    { address: 'https://c.example.org/', title: 'C', link: null, folders: ['One & two'] },
  ]
  const list = read(renderOpml({ title: 'Mine & yours', sources }))
  assert.equal(list.title, 'Mine & yours')
  assert.deepEqual(
    list.sources.map(({ title, folders }) => ({ title, folders })),
    [
      { title: '<b> & "quotes"\'', folders: [] },
      { title: 'C', folders: ['One & two'] },
      { title: null, folders: ['One & two', '<x>'] },
    ],
  )
})

test('a hundred thousand feeds and ten thousand folders in each other are read at once', () => {
  const outlines = Array.from(
    { length: 100_000 },
    (_, i) => `<outline xmlUrl="https://f${i}.test/"/>`,
  )
  assert.equal(read(`<opml><body>${outlines.join('')}</body></opml>`).sources.length, 100_000)
  const deep = `${'<outline text="x">'.repeat(10_000)}<outline xmlUrl="${A}"/>`
  const [source] = read(`<opml><body>${deep}${'</outline>'.repeat(10_000)}</body></opml>`).sources
  assert.equal(source?.address, A)
  assert.equal(source?.folders.length, 20)
})
