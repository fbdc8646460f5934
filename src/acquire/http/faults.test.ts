import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { test } from 'node:test'
import { createFetcher } from './create-fetcher.ts'
import {
  createTestFetcher,
  fetchOnce,
  outcomeOf,
  startRawServer,
  startServer,
} from './test-server.ts'

const OK = 'HTTP/1.1 200 OK\r\n'

/** What a server says, as text or by hand, and what becomes of it. */
const check = (title: string, answer: string | ((socket: Socket) => void), expected: string) =>
  test(title, async () => {
    const say = typeof answer === 'string' ? (socket: Socket) => void socket.end(answer) : answer
    await using server = await startRawServer(say)
    const limits = { bytes: { feed: 1 << 20 } }
    const fetched = await fetchOnce({ url: server.url('/feed'), kind: 'feed' }, { limits })
    assert.equal(outcomeOf(fetched), expected)
  })

check('A whole answer is whole', `${OK}Content-Length: 5\r\n\r\nhello`, 'hello')
check('An answer without a length ends with the connection', `${OK}\r\nhello`, 'hello')

test('A connection that is refused is told', async () => {
  const server = await startServer(() => undefined)
  await server[Symbol.asyncDispose]()
  const fetched = await fetchOnce({ url: server.url(), kind: 'feed' })
  assert.equal(outcomeOf(fetched), 'connection-refused')
})

for (const [code, expected] of [
  ['ENOTFOUND', 'host-not-found'],
  ['EAI_AGAIN', 'name-service-failed'],
]) {
  test(`A look-up that ends with ${code} is told as ${expected}`, async () => {
    const lookup = async () => {
      throw Object.assign(new Error(code), { code })
    }
    const fetched = await fetchOnce({ url: 'http://example.org/', kind: 'feed' }, { lookup })
    assert.equal(outcomeOf(fetched), expected)
  })
}

check(
  'A body without end is read up to the cap',
  (socket) => {
    socket.write(`${OK}\r\n`)
    const pour = () => {
      while (socket.writable && socket.write('a'.repeat(1 << 16)));
      socket.once('drain', pour)
    }
    pour()
  },
  `${'a'.repeat(100)} [too-big]`,
)
check(
  'A length of 10 GB takes no memory',
  (socket) => void socket.end(`${OK}Content-Length: 10737418240\r\n\r\nhello`),
  'hello [connection-lost]',
)
check(
  'A body shorter than said is cut',
  `${OK}Content-Length: 50\r\n\r\nhello`,
  'hello [connection-lost]',
)
check(
  'A body longer than said ends where it says',
  `${OK}Content-Length: 5\r\n\r\nhello you`,
  'hello',
)
check('A connection closed without a word is told', '', 'connection-lost')
check(
  'A length beside chunks is broken',
  `${OK}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`,
  'broken-answer',
)
check(
  'Two lengths are broken',
  `${OK}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`,
  'broken-answer',
)
check(
  'A broken chunk cuts the body',
  `${OK}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n`,
  'hello [broken-answer]',
)
check(
  'A broken first chunk leaves nothing',
  `${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello`,
  'broken-answer',
)
check('What is no HTTP is told', 'SSH-2.0-OpenSSH_9.2\r\n', 'broken-answer')
check('An answer as of HTTP/0.9 is told', '<rss></rss>', 'broken-answer')
check(
  '1 MB of headers is too much',
  `${OK}X: ${'a'.repeat(1 << 20)}\r\n\r\nhello`,
  'headers-too-big',
)
check(
  'Many headers are too much',
  `${OK}${'X: aaaaaaaaaaaaaaaa\r\n'.repeat(10_000)}\r\nhello`,
  'headers-too-big',
)
check('300 cookies are passed over', `${OK}${'Set-Cookie: a=b\r\n'.repeat(300)}\r\nhello`, 'hello')
check(
  'Interim answers are passed over',
  `${'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100)}${OK}\r\nhello`,
  'hello',
)
check(
  'A change of protocol is not gone into',
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
  'connection-lost',
)
check(
  'A connection that breaks within the body leaves what came',
  (socket) => {
    socket.write(`${OK}Content-Length: 50\r\n\r\nhello`, () => {
      setTimeout(() => socket.resetAndDestroy(), 20)
    })
  },
  'hello [connection-lost]',
)

test('A connection that is closed just when it is used again is opened anew', async () => {
  let connections = 0
  await using server = await startRawServer((socket) => {
    connections++
    socket.write(`${OK}Content-Length: 5\r\n\r\nhello`)
    socket.on('data', () => socket.destroy())
  })
  await using fetcher = createTestFetcher()
  for (const expected of ['hello', 'hello']) {
    assert.equal(outcomeOf(await fetcher.fetch({ url: server.url(), kind: 'feed' })), expected)
  }
  assert.equal(connections, 2)
})

test('What is too much for one may still be too much for all together', async () => {
  await using server = await startServer((_, response) => void response.end('a'.repeat(1 << 20)))
  const limits = { unfinishedBytes: 1 << 10 }
  const fetched = await fetchOnce({ url: server.url(), kind: 'feed' }, { limits })
  assert.equal(outcomeOf(fetched), 'no-room')
})

test('What runs and what waits ends when the fetcher is closed', async () => {
  await using server = await startServer(() => undefined)
  const fetcher = createFetcher({ userAgent: 'Synoptic/0', allowPrivateHosts: ['127.0.0.1'] })
  const urls = ['/a', '/b', '/c'].map((path) => server.url(path))
  const running = urls.map((url) => fetcher.fetch({ url, kind: 'feed' }))
  setTimeout(() => fetcher.close(), 50)
  assert.deepEqual((await Promise.all(running)).map(outcomeOf), ['stopped', 'stopped', 'stopped'])
})
