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
