import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPage } from './read-article.ts'

const FETCHED = 'https://paper.test/2031/05/06/ferry-aground?from=feed'

/** The address that an article is opened at, where its page calls this one canonical. */
function addressOf(canonical: string): string | null | undefined {
  const text = 'The evening ferry from Tolla ran aground on Tuesday with 84 people on board. '
  const body = `<html><head><link rel="canonical" href="${canonical}"></head>
<body><article><h1>Ferry aground</h1><p>${text.repeat(6)}</p></article></body></html>`
  const page = { body: new TextEncoder().encode(body), contentType: 'text/html', url: FETCHED }
  return readPage({ ...page, entry: null, outlet: null }).prepared?.article.url
}

test("an article is opened at its page's own address", () => {
  const canonical = 'https://paper.test/2031/05/06/ferry-aground'
  assert.equal(addressOf(canonical), canonical)
})

test('a page that claims to be the front page, or of another outlet, is opened where it was', () => {
  assert.equal(addressOf('https://paper.test/'), FETCHED)
  assert.equal(addressOf('https://other.test/2031/05/06/ferry-aground'), FETCHED)
})
