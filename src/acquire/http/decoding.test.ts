import assert from 'node:assert/strict'
import { test } from 'node:test'
import zlib from 'node:zlib'
import { fetchOnce, outcomeOf, startServer } from './test-server.ts'

const MEGABYTE = 1 << 20
const TEXT = Buffer.from('hello '.repeat(40_000))
const ZEROS = Buffer.alloc(64 * MEGABYTE)

type Case = { readonly body: Buffer; readonly coding: string }

async function fetchCoded({ body, coding }: Case) {
  await using server = await startServer((_, response) => {
    response.writeHead(200, { ...(coding && { 'content-encoding': coding }), etag: '"1"' })
    response.end(body)
  })
  const limits = { bytes: { feed: MEGABYTE } }
  return await fetchOnce({ url: server.url(), kind: 'feed' }, { limits })
}

const check = (title: string, given: Case) =>
  test(`${title} is unpacked`, async () => {
    const fetched = await fetchCoded(given)
    assert.equal(outcomeOf(fetched), outcomeOf(await fetchCoded({ body: TEXT, coding: '' })))
    assert.equal(fetched.outcome === 'body' && fetched.body.length, TEXT.length)
    assert.equal(fetched.outcome === 'body' && fetched.etag, '"1"')
  })

check('gzip', { body: zlib.gzipSync(TEXT), coding: 'gzip' })
check('x-gzip in capitals', { body: zlib.gzipSync(TEXT), coding: 'X-GZIP' })
check('brotli', { body: zlib.brotliCompressSync(TEXT), coding: 'br' })
check('zstd', { body: zlib.zstdCompressSync(TEXT), coding: 'zstd' })
check('deflate with the header of zlib', { body: zlib.deflateSync(TEXT), coding: 'deflate' })
check('deflate without it', { body: zlib.deflateRawSync(TEXT), coding: 'deflate' })
check('gzip in brotli', { body: zlib.brotliCompressSync(zlib.gzipSync(TEXT)), coding: 'gzip, br' })
check('gzip in gzip', { body: zlib.gzipSync(zlib.gzipSync(TEXT)), coding: 'gzip, gzip' })
check('gzip that nobody mentions', { body: zlib.gzipSync(TEXT), coding: '' })
check('plain text that is called gzip', { body: TEXT, coding: 'gzip' })
check('plain text with a charset for a coding', { body: TEXT, coding: 'utf-8' })
check('two gzip files in a row', {
  body: Buffer.concat([zlib.gzipSync(TEXT.subarray(0, 9)), zlib.gzipSync(TEXT.subarray(9))]),
  coding: 'gzip',
})

const checkBomb = (title: string, body: Buffer, coding: string) =>
  test(`${title} is unpacked up to the cap`, async () => {
    const fetched = await fetchCoded({ body, coding })
    assert.equal(fetched.outcome === 'body' && fetched.body.length, MEGABYTE)
    assert.equal(fetched.outcome === 'body' && fetched.cutBy?.code, 'too-big')
    assert.equal(fetched.outcome === 'body' && fetched.etag, null)
  })

checkBomb('A gzip bomb', zlib.gzipSync(ZEROS), 'gzip')
checkBomb('A deflate bomb', zlib.deflateSync(ZEROS), 'deflate')
checkBomb(
  'A brotli bomb',
  zlib.brotliCompressSync(ZEROS, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 } }),
  'br',
)
checkBomb('A zstd bomb', zlib.zstdCompressSync(ZEROS), 'zstd')
checkBomb('A bomb within a file of gzip', zlib.gzipSync(ZEROS), '')

test('A bomb of gzip in gzip has the cap at each step', async () => {
  const empty = zlib.gzipSync('')
  const many = Buffer.concat(Array.from({ length: 100_000 }, () => empty))
  const fetched = await fetchCoded({ body: zlib.gzipSync(many), coding: 'gzip, gzip' })
  assert.equal(outcomeOf(fetched), 'too-big')
})

test('Bytes that unpack to nothing count as they are sent', async () => {
  const nothing = Buffer.from([0, 0, 0, 0xff, 0xff])
  const start = zlib.gzipSync('').subarray(0, 10)
  const body = Buffer.concat([start, Buffer.alloc(2 * MEGABYTE, nothing)])
  assert.equal(outcomeOf(await fetchCoded({ body, coding: 'gzip' })), 'too-big')
})

test('Three codings that are as they are said to be are not unpacked', async () => {
  const body = zlib.gzipSync(zlib.gzipSync(zlib.gzipSync(TEXT)))
  assert.equal(outcomeOf(await fetchCoded({ body, coding: 'gzip, gzip, gzip' })), 'broken-answer')
})

test('A thousand codings are not unpacked', async () => {
  const coding = Array.from({ length: 1000 }, () => 'gzip').join(', ')
  assert.equal(outcomeOf(await fetchCoded({ body: zlib.gzipSync(TEXT), coding })), 'broken-answer')
})

for (const [coding, packed] of [
  ['gzip', zlib.gzipSync(TEXT)],
  ['br', zlib.brotliCompressSync(TEXT)],
  ['zstd', zlib.zstdCompressSync(TEXT)],
  ['deflate', zlib.deflateSync(TEXT)],
] as const) {
  test(`${coding} that ends early is told to be cut`, async () => {
    const fetched = await fetchCoded({ body: packed.subarray(0, packed.length - 3), coding })
    assert.ok(fetched.outcome === 'body' ? fetched.cut && fetched.etag === null : true)
    assert.match(outcomeOf(fetched), /cut-short/)
  })
}

test('What came before the early end of gzip is kept', async () => {
  const lines = Buffer.from(Array.from({ length: 50_000 }, (_, i) => `line ${i * 7919}\n`).join(''))
  const packed = zlib.gzipSync(lines)
  const fetched = await fetchCoded({ body: packed.subarray(0, packed.length / 2), coding: 'gzip' })
  assert.ok(fetched.outcome === 'body' && fetched.cut && fetched.body.length > lines.length / 4)
  assert.deepEqual(Buffer.from(fetched.body), lines.subarray(0, fetched.body.length))
})

test('What cannot be unpacked is told', async () => {
  const body = Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(100, 0xff)])
  assert.equal(outcomeOf(await fetchCoded({ body, coding: 'gzip' })), 'broken-answer')
})

test('A body has memory of its own, to be handed on without a copy', async () => {
  const fetched = await fetchCoded({ body: TEXT, coding: '' })
  assert.ok(fetched.outcome === 'body')
  assert.equal(fetched.body.buffer.byteLength, fetched.body.length)
})
