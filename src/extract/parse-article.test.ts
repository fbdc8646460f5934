import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseArticle, parseArticles } from './parse-article.ts'

const BODY =
  'The council of Wexmoor voted on Tuesday to close the old bridge, and the mayor agreed.'

test('blocks cover the text and passages are what was printed', () => {
  const { text, blocks } = parseArticle({
    source: 'a.txt',
    body: `Bridge shut\n\n${BODY}\n${BODY}`,
  })
  const parts = blocks.map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(parts, ['Bridge shut', BODY, BODY])
})

test('JSON gives text, title, outlet, address and day', () => {
  const body = JSON.stringify({
    text: BODY,
    title: 'Bridge shut',
    outlet: 'Harbour Press',
    url: 'https://harbour.example/bridge',
    publishedAt: '2031-05-06T10:00:00+02:00',
  })
  const article = parseArticle({ source: 'x/bridge.json', body })
  assert.equal(article.text, `Bridge shut\n\n${BODY}`)
  assert.equal(article.title, 'Bridge shut')
  assert.equal(article.outlet, 'Harbour Press')
  assert.equal(article.url, 'https://harbour.example/bridge')
  assert.equal(article.publishedAt, '2031-05-06T10:00:00+02:00')
  assert.equal(article.blocks[0]?.role, 'headline')
})

test('JSON tells when an article was changed and whether it is paywalled', () => {
  const read = (fields: object) => {
    const body = JSON.stringify({ text: 'It is shut.', ...fields })
    const { modifiedAt, paywalled } = parseArticle({ source: 'a.json', body })
    return [modifiedAt, paywalled]
  }
  assert.deepEqual(read({ dateModified: '2031-05-07' }), ['2031-05-07', false])
  assert.deepEqual(read({ modifiedAt: 'soon', paywalled: true }), [null, true])
  assert.deepEqual(read({ isAccessibleForFree: 'False' }), [null, true])
  assert.deepEqual(read({ isAccessibleForFree: true, paywalled: 'no' }), [null, false])
})

test('JSON Lines and lists hold many articles, each with an id of its own', () => {
  const lines = `{"text":"${BODY}"}\n\nnot json\n{"text":"${BODY}","id":"mine"}`
  const articles = parseArticles({ source: 'all.jsonl', body: lines })
  assert.deepEqual(
    articles.map((article) => article.id),
    ['all-1', 'all-3', 'mine'],
  )
  assert.equal(articles[1]?.notes[0]?.code, 'invalid-json-line')
  assert.match(articles[1]?.notes[0]?.message ?? '', /^Line 3 /)
  const list = parseArticles({ source: '-', body: `[{"text":"${BODY}"},{"text":"${BODY}"}]` })
  assert.equal(list.length, 2)
})

test('what is no article says so in a note', () => {
  const expected: [string | Uint8Array, string][] = [
    ['', 'no-text'],
    [' \n\t\n', 'no-text'],
    ['{"title":"only"}', 'no-text'],
    [Buffer.from('%PDF-1.7 …'), 'binary'],
    [Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 256), 'binary'],
    ['<!doctype html><p>page', 'web-page'],
  ]
  for (const [body, code] of expected) {
    const article = parseArticle({ source: 'a', body })
    assert.equal(article.text, '')
    assert.equal(article.notes[0]?.code, code)
  }
  assert.equal(parseArticle({ source: 'a.json', body: '{' }).notes[0]?.code, 'invalid-json')
})

test('the caller’s outlet and day outrank the text’s', () => {
  const body = '{"text":"x","outlet":"Other","publishedAt":"2031-01-01"}'
  const article = parseArticle({ source: 'a', body, outlet: 'Mine', publishedAt: '2031-02-02' })
  assert.equal(article.outlet, 'Mine')
  assert.equal(article.publishedAt, '2031-02-02')
})

test('a text longer than any article is cut at a word, with a note', () => {
  const article = parseArticle({ source: 'a', body: 'word '.repeat(300_000) })
  assert.ok(article.text.length <= 1 << 18 && article.text.endsWith('word'))
  assert.equal(article.notes[0]?.code, 'text-cut')
})
