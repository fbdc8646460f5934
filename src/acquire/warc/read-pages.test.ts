import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { isWarc } from './is-warc.ts'
import { readWarcPages, type WarcOptions } from './read-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'warc-'))
after(() => rmSync(folder, { recursive: true }))

const HTML = 'Content-Type: text/html; charset=utf-8'
const page = (name: string) =>
  `<html><title>${name}</title>${'<p>It is shut.</p>'.repeat(20)}</html>`

type Given = {
  readonly name?: string
  readonly body?: string | Buffer
  readonly http?: readonly string[]
  readonly status?: string
  readonly warc?: readonly string[]
  readonly length?: number | null
}

function record({
  name = 'a',
  body = page(name),
  http = [HTML],
  status = 'HTTP/1.1 200 OK',
  warc = ['WARC-Type: response', `WARC-Target-URI: https://paper.test/${name}`],
  length,
}: Given = {}): Buffer {
  const head = status ? `${[status, ...http].join('\r\n')}\r\n\r\n` : ''
  const content = Buffer.concat([Buffer.from(head), Buffer.from(body)])
  const stated = length === null ? [] : [`Content-Length: ${length ?? content.length}`]
  const lines = ['WARC/1.1', 'WARC-Date: 2031-05-06T10:00:00Z', ...warc, ...stated]
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n\r\n`),
    content,
    Buffer.from('\r\n\r\n'),
  ])
}

let files = 0

/** The pages' names and, where they are not whole, a "-"; a "!" for each damaged place. */
async function read(bytes: Buffer, options: WarcOptions = {}): Promise<string> {
  const path = join(folder, `${files++}.warc`)
  writeFileSync(path, bytes)
  const found: string[] = []
  const onDamage = () => found.push('!')
  for await (const { body, cut } of readWarcPages(path, { onDamage, ...options })) {
    const name = /<title>(\w+)/.exec(Buffer.from(body).toString())?.[1] ?? '?'
    const whole = Buffer.from(body).toString() === page(name)
    found.push(`${name}${whole ? '' : '~'}${cut ? '-' : ''}`)
  }
  return found.join(' ')
}

const records = ['a', 'b', 'c', 'd'].map((name) => record({ name }))
const gzipped = records.map((each) => gzipSync(each))

test('a page comes with its address, its time and its type', async () => {
  const path = join(folder, 'one.warc')
  writeFileSync(path, record())
  for await (const { body, ...rest } of readWarcPages(path)) {
    assert.equal(Buffer.from(body).toString(), page('a'))
    assert.deepEqual(rest, {
      url: 'https://paper.test/a',
      date: '2031-05-06T10:00:00Z',
      contentType: 'text/html; charset=utf-8',
      cut: false,
    })
  }
})

test('records are read plain, packed one by one, and packed all in one', async () => {
  assert.equal(await read(Buffer.concat(records)), 'a b c d')
  assert.equal(await read(Buffer.concat(gzipped)), 'a b c d')
  assert.equal(await read(gzipSync(Buffer.concat(records))), 'a b c d')
  assert.equal(await read(Buffer.alloc(0)), '')
  assert.equal(await read(Buffer.from('no archive at all')), '')
})

test('only answers that are web pages count', async () => {
  const other = [
    record({ warc: ['WARC-Type: warcinfo'], status: '', body: 'software: x' }),
    record({ warc: ['WARC-Type: request', 'WARC-Target-URI: https://paper.test/a'] }),
    record({ warc: ['WARC-Type: revisit', 'WARC-Target-URI: https://paper.test/a'], body: '' }),
    record({ warc: ['WARC-Type: response', 'WARC-Target-URI: dns:paper.test'] }),
    record({ status: 'HTTP/1.1 404 Not Found' }),
    record({ status: 'HTTP/1.1 301 Moved' }),
    record({ status: 'not HTTP' }),
    record({ http: ['Content-Type: image/png'] }),
    record({ http: [], body: 'plain words' }),
    record({ body: '' }),
  ]
  assert.equal(await read(Buffer.concat([...other, ...records])), 'a b c d')
})

test('a resource is a page without an answer around it', async () => {
  const warc = [
    'WARC-Type: resource',
    'WARC-Target-URI: <https://paper.test/a>',
    'Content-Type: text/html',
  ]
  assert.equal(await read(record({ warc, status: '' })), 'a')
})

const chunked = (body: Buffer | string, end = '0\r\n\r\n') =>
  Buffer.concat([
    ...[
      ...Buffer.from(body)
        .toString('latin1')
        .matchAll(/.{1,100}/gs),
    ].map(([part]) => Buffer.from(`${part.length.toString(16)};x=y\r\n${part}\r\n`, 'latin1')),
    Buffer.from(end),
  ])

test('codings of the transfer and the content are undone', async () => {
  const body = page('a')
  const coded = (name: string, content: Buffer) =>
    read(record({ http: [HTML, `Content-Encoding: ${name}`], body: content }))
  assert.equal(await coded('gzip', gzipSync(body)), 'a')
  assert.equal(await coded('deflate', deflateSync(body)), 'a')
  assert.equal(await coded('deflate', deflateRawSync(body)), 'a')
  assert.equal(await coded('br', brotliCompressSync(body)), 'a')
  assert.equal(await coded('zstd', zstdCompressSync(body)), 'a')
  assert.equal(await coded('deflate, gzip', gzipSync(deflateSync(body))), 'a')
  const http = [HTML, 'Transfer-Encoding: chunked']
  assert.equal(await read(record({ http, body: chunked(body) })), 'a')
  const both = [...http, 'Content-Encoding: gzip']
  assert.equal(await read(record({ http: both, body: chunked(gzipSync(body)) })), 'a')
})

test('bodies that were stored decoded are taken as they are', async () => {
  assert.equal(await read(record({ http: [HTML, 'Content-Encoding: gzip'] })), 'a')
  assert.equal(await read(record({ http: [HTML, 'Transfer-Encoding: chunked'] })), 'a')
})

test('what breaks off is marked', async () => {
  const body = page('a')
  const http = [HTML, 'Transfer-Encoding: chunked']
  assert.equal(await read(record({ http, body: chunked(body, 'zz') })), 'a-')
  const packed = gzipSync(body).subarray(0, -20)
  assert.match(await read(record({ http: [HTML, 'Content-Encoding: gzip'], body: packed })), /^a~/)
  assert.equal(await read(Buffer.concat(records).subarray(0, -50)), 'a b c d~-')
  assert.match(await read(Buffer.concat(gzipped).subarray(0, -30)), /^a b c .*!$/)
})

test('a damaged member costs no other', async () => {
  const damaged = gzipped.map((member, i) => {
    const copy = Buffer.from(member)
    return i === 1 ? copy.fill(0, 40, 80) : copy
  })
  assert.match(await read(Buffer.concat(damaged)), /^a (?:b~- )?! c d$/)
  const stuffed = [gzipped[0], Buffer.from('stray bytes between'), gzipped[1]]
  assert.equal(await read(Buffer.concat(stuffed)), 'a ! b')
})

test('a wrong length is mended by the next record', async () => {
  for (const length of [10, 5000, 10 ** 12, null])
    for (const pack of [
      (all: Buffer[]) => Buffer.concat(all),
      (all: Buffer[]) => gzipSync(Buffer.concat(all)),
    ]) {
      const wrong = record({ name: 'b', length })
      const found = await read(pack([records[0], wrong, records[2]]))
      assert.match(found, /^a b-? c$/, `length ${length}`)
    }
})

test('bombs and giants take no memory', async () => {
  const bomb = gzipSync(Buffer.alloc(50 << 20))
  const http = [HTML, 'Content-Encoding: gzip']
  const chain = [HTML, `Content-Encoding: ${'gzip, '.repeat(1000)}gzip`]
  const giant = record({ name: 'g', body: page('g') + 'x'.repeat(1 << 20) })
  const all = [record({ http, body: bomb }), record({ http: chain }), giant, ...records]
  assert.equal(await read(Buffer.concat(all), { largest: 100_000 }), 'g~- a b c d')
  const endless = Buffer.concat([Buffer.from('WARC/1.0\r\n'), Buffer.alloc(1 << 20, 'a')])
  assert.equal(await read(Buffer.concat([endless, ...records])), 'a b c d')
})

test('a file that is not there is told of by the system', async () => {
  await assert.rejects(async () => {
    for await (const _ of readWarcPages(join(folder, 'none.warc'))) assert.fail()
  }, /ENOENT/)
})

test('WARC files are known by their names', () => {
  assert.deepEqual(['a.warc', 'a.WARC.gz', 'a.warc.txt', 'warc', 'a.gz'].map(isWarc), [
    true,
    true,
    false,
    false,
    false,
  ])
})
