import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadArticles } from './load-articles.ts'

const folder = mkdtempSync(join(tmpdir(), 'synoptic-load-'))
after(() => rmSync(folder, { recursive: true }))

const BODY = 'The council of Wexmoor voted on Tuesday to close the old bridge.'

function write(name: string, body: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, body)
  return path
}

async function* stream(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

test('a folder gives its articles by name, and a file named twice is loaded once', async () => {
  const second = write('many/b.txt', BODY)
  write('many/a.md', BODY)
  write('many/deep/c.json', JSON.stringify({ text: BODY }))
  write('many/README.md', 'About these texts')
  write('many/picture.png', 'no text')
  const { articles, problems } = await loadArticles([join(folder, 'many'), second])
  assert.deepEqual(
    articles.map((article) => article.id),
    ['a', 'b', 'c'],
  )
  assert.deepEqual(problems, [])
})

test('an outlet of a folder is that of all its files but those that have their own', async () => {
  const own = write('kept/one.txt', BODY)
  write('kept/two.txt', BODY)
  const outlets = new Map([
    [join(folder, 'kept'), 'Harbour Press'],
    [own, 'Wexmoor Bell'],
  ])
  const { articles } = await loadArticles([join(folder, 'kept')], { outlets })
  assert.deepEqual(
    articles.map(({ id, outlet }) => [id, outlet]),
    [
      ['one', 'Wexmoor Bell'],
      ['two', 'Harbour Press'],
    ],
  )
})

test('what cannot be read is told, and the rest is loaded', async () => {
  const good = write('good.txt', BODY)
  const empty = write('empty.txt', '')
  const lines = write('lines.jsonl', `{"text":"${BODY}"}\n{oops\n`)
  mkdirSync(join(folder, 'bare'))
  const missing = join(folder, 'missing.txt')
  const { articles, problems } = await loadArticles([
    missing,
    empty,
    good,
    lines,
    join(folder, 'bare'),
  ])
  assert.deepEqual(
    articles.map((article) => article.id),
    ['good', 'lines-1'],
  )
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['no-articles', 'unreadable', 'no-text', 'invalid-json-line'],
  )
})

test('standard input, the outlet and the day are the caller’s', async () => {
  const file = write('outlet.txt', BODY)
  const { articles } = await loadArticles(['-'], {
    stdin: stream(BODY),
    outlets: new Map([[file, 'Harbour Press']]),
    date: '2031-05-06',
  })
  assert.deepEqual(
    articles.map(({ id, outlet, publishedAt }) => [id, outlet, publishedAt]),
    [
      ['stdin', null, '2031-05-06'],
      ['outlet', 'Harbour Press', '2031-05-06'],
    ],
  )
})

test('a file beyond the limit is read to a whole character', async () => {
  const { articles } = await loadArticles([write('huge.txt', `${'é'.repeat(11 << 20)}`)])
  assert.equal(articles[0].notes[0].code, 'text-cut')
  assert.ok(/^é+$/.test(articles[0].text))
})

const REPORT = `${BODY} Some 4,000 people cross it on foot each day, and engineers found deep cracks.`

function record(address: string, html: string): string {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`
  const about = `WARC-Type: response\r\nWARC-Target-URI: ${address}\r\nContent-Length: ${answer.length}`
  return `WARC/1.0\r\n${about}\r\n\r\n${answer}\r\n\r\n`
}

test('an archive of the web gives each of its articles as it was last', async () => {
  const html = (title: string, text: string) =>
    `<html><head><meta property="og:title" content="${title}"></head><body><p>${text}</p></body></html>`
  const path = write(
    'saved.warc',
    record('https://paper.test/', html('Front', REPORT)) +
      record('https://paper.test/2031/bridge', html('Early', REPORT)) +
      record('https://post.test/bridge-shut', html('Other', REPORT)) +
      record('https://post.test/empty', '<html></html>') +
      record('https://www.paper.test/2031/bridge?utm_source=x', html('Late', REPORT)),
  )
  const { articles, problems } = await loadArticles([path])
  assert.deepEqual(
    articles.map(({ id, title, source }) => [id, title, source]),
    [
      ['bridge', 'Late', 'https://www.paper.test/2031/bridge?utm_source=x'],
      ['bridge-shut', 'Other', 'https://post.test/bridge-shut'],
    ],
  )
  assert.deepEqual(problems, [])
})

test('an archive without an article, or none at all, is told', async () => {
  const codes = async (path: string) =>
    (await loadArticles([path])).problems.map(({ code }) => code)
  assert.deepEqual(await codes(write('empty.warc', '')), ['no-articles'])
  assert.deepEqual(await codes(write('broken.warc.gz', '\u001f\u008b')), ['no-articles'])
  assert.deepEqual(await codes(join(folder, 'none.warc')), ['unreadable'])
})
