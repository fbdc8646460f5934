import assert from 'node:assert/strict'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { test } from 'node:test'
import { formatIdentity } from './identity.ts'
import {
  createTestFetcher,
  fetchOnce,
  outcomeOf,
  startRawServer,
  startServer,
} from './test-server.ts'

const NOW = Date.UTC(2026, 1, 3, 12)
const clock = { now: () => NOW, after: () => () => undefined }

/** Each status and what it means. */
const check = (
  status: number,
  code: string,
  headers: OutgoingHttpHeaders = {},
  retryAfter: number | null = null,
) =>
  test(`${status} with ${JSON.stringify(headers)} is ${code}`, async () => {
    await using server = await startServer(
      (_, response) => void response.writeHead(status, headers).end(),
    )
    const fetched = await fetchOnce({ url: server.url(), kind: 'feed' }, { clock })
    assert.ok(fetched.outcome === 'failed')
    assert.equal(fetched.problem.code, code)
    assert.equal(fetched.status, status)
    assert.equal(fetched.gone, status === 410)
    assert.equal(fetched.retryAfter, retryAfter)
  })

check(204, 'empty-answer')
check(205, 'empty-answer')
check(206, 'partial-answer')
check(226, 'unexpected-answer')
check(304, 'unexpected-answer')
check(400, 'bad-request')
check(401, 'login-needed')
check(403, 'forbidden')
check(404, 'not-found')
check(410, 'gone')
check(418, 'refused')
check(429, 'too-many-requests')
check(451, 'withheld')
check(500, 'server-error')
check(503, 'unavailable')
check(999, 'unexpected-answer')
check(429, 'too-many-requests', { 'retry-after': '120' }, 120_000)
check(503, 'unavailable', { 'retry-after': 'Tue, 03 Feb 2026 12:01:00 GMT' }, 60_000)
check(503, 'unavailable', { 'retry-after': 'Tue, 03 Feb 2026 11:00:00 GMT' }, 0)
check(429, 'too-many-requests', { 'retry-after': '315360000' }, 7 * 24 * 3_600_000)
check(429, 'too-many-requests', { 'retry-after': '-5' })
check(429, 'too-many-requests', { 'retry-after': 'soon' })

for (const etag of ['"a"', 'W/"a"', 'a', '"a b,c"', '"\\"', '', '"\xe9\xff"', 'x'.repeat(5000)]) {
  test(`The validator ${etag.slice(0, 10)} comes back byte for byte`, async () => {
    let sent = ''
    await using server = await startRawServer((socket) => {
      socket.end(Buffer.from(`HTTP/1.1 200 OK\r\nETag: ${etag}\r\n\r\nhello`, 'latin1'))
    })
    const first = await fetchOnce({ url: server.url(), kind: 'feed' })
    assert.ok(first.outcome === 'body')
    await using second = await startServer((request, response) => {
      sent = request.headers['if-none-match'] ?? ''
      response.writeHead(304).end()
    })
    const { etag: kept, lastModified } = first
    await fetchOnce({ url: second.url(), kind: 'feed', etag: kept, lastModified })
    assert.equal(sent, etag)
  })
}

test('Last-Modified comes back as it came, sense or not', async () => {
  const sent: (string | undefined)[] = []
  await using server = await startServer((request, response) => {
    sent.push(request.headers['if-modified-since'])
    response.setHeader('last-modified', 'yesterday, or so').end('hello')
  })
  await using fetcher = createTestFetcher()
  const url = server.url()
  const first = await fetcher.fetch({ url, kind: 'feed' })
  const lastModified = first.outcome === 'body' ? first.lastModified : null
  await fetcher.fetch({ url, kind: 'feed', lastModified })
  assert.deepEqual(sent, [undefined, 'yesterday, or so'])
})

test('304 renews the validators that it names and keeps the others', async () => {
  await using server = await startServer((_, response) => {
    response.writeHead(304, { etag: '"2"', 'cache-control': 'max-age=60' }).end()
  })
  const request = { url: server.url(), kind: 'feed' as const, etag: '"1"', lastModified: 'then' }
  const fetched = await fetchOnce(request)
  assert.deepEqual(fetched, {
    outcome: 'not-modified',
    url: request.url,
    movedTo: null,
    etag: '"2"',
    lastModified: 'then',
    freshFor: 60_000,
  })
})

test('A request says who asks and what can be read, and nothing else', async () => {
  let headers: IncomingHttpHeaders = {}
  await using server = await startServer((request, response) => {
    headers = request.headers
    response.setHeader('set-cookie', 'a=b').end()
  })
  await using fetcher = createTestFetcher({
    userAgent: formatIdentity({ version: '1.2.3', contact: 'https://example.org/about' }),
  })
  for (const path of ['/one', '/two'])
    await fetcher.fetch({ url: server.url(path), kind: 'sitemap' })
  assert.deepEqual(headers, {
    host: `127.0.0.1:${server.port}`,
    connection: 'keep-alive',
    'user-agent': 'Synoptic/1.2.3 (+https://example.org/about)',
    accept: 'application/xml, text/xml, */*;q=0.5',
    'accept-encoding': 'gzip, br, zstd',
  })
})

test('A page in place of a feed arrives with what it says that it is', async () => {
  await using server = await startServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>Are you human?')
  })
  const fetched = await fetchOnce({ url: server.url(), kind: 'feed' })
  assert.equal(fetched.outcome === 'body' && fetched.contentType, 'text/html; charset=utf-8')
  assert.equal(outcomeOf(fetched), '<p>Are you human?')
})

test('A message says where a redirect led, without the secret in the address', async () => {
  await using server = await startServer((request, response) => {
    if (request.url === '/feed') response.writeHead(302, { location: '/a?token=tops3cret' }).end()
    else response.writeHead(404).end()
  })
  const messageFor = async (path: string) => {
    const fetched = await fetchOnce({ url: server.url(path), kind: 'feed' })
    return fetched.outcome === 'failed' ? fetched.problem.message : ''
  }
  assert.match(await messageFor('/feed'), /^http:.*\/a\?token=… has nothing/)
  assert.match(await messageFor('/a?token=tops3cret'), /^the server has nothing at this address/)
})
