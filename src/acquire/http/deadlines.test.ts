import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { suite, test } from 'node:test'
import type { LimitChanges } from './limits.ts'
import { fetchOnce, outcomeOf, startRawServer } from './test-server.ts'

const OK = 'HTTP/1.1 200 OK\r\n'
const LONG = { connect: 60_000, headers: 60_000, idle: 60_000, total: 60_000 }

suite('Nothing is waited for without end', { concurrency: true }, () => {
  const check = (
    title: string,
    limits: LimitChanges,
    answer: (socket: Socket) => void,
    expected: string,
  ) =>
    test(title, async () => {
      await using server = await startRawServer(answer)
      const request = { url: server.url('/feed'), kind: 'feed' as const }
      const fetched = await fetchOnce(request, { limits: { ...LONG, ...limits } })
      assert.equal(outcomeOf(fetched), expected)
    })

  test('A look-up that never answers ends at the deadline to connect', async () => {
    const lookup = () => new Promise<never>(() => undefined)
    const limits = { ...LONG, connect: 200 }
    const fetched = await fetchOnce(
      { url: 'http://a.example.org/', kind: 'feed' },
      { lookup, limits },
    )
    assert.equal(outcomeOf(fetched), 'timed-out')
  })

  const silent = () => undefined
  check('A server that accepts and never answers', { headers: 200 }, silent, 'timed-out')
  check('The same, by the deadline in all', { total: 200 }, silent, 'timed-out')
  check(
    'A header that is dripped',
    { total: 400 },
    (socket) => {
      socket.write(`${OK}X: `)
      drip(socket, 'a')
    },
    'timed-out',
  )
  check(
    'Headers that never end',
    { total: 400 },
    (socket) => {
      socket.write(OK)
      drip(socket, 'x: 1\r\n')
    },
    'timed-out',
  )
  check(
    'Interim answers that never end',
    { total: 400 },
    (socket) => drip(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100)),
    'timed-out',
  )
  check(
    'A body that is dripped: what came is kept',
    { total: 1_000 },
    (socket) => {
      socket.write(`${OK}\r\nhello ${'a'.repeat(94)}`)
      drip(socket, 'b')
    },
    `hello ${'a'.repeat(94)} [timed-out]`,
  )
  check(
    'A body that stops within: what came is kept',
    { idle: 200 },
    (socket) => void socket.write(`${OK}Content-Length: 50\r\n\r\nhello`),
    'hello [timed-out]',
  )
  check(
    'A redirect whose body never ends is followed meanwhile',
    {},
    (socket) => {
      socket.write('HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n')
      drip(socket, 'a')
    },
    'refused-port',
  )
})

function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 20)
  socket.on('close', () => clearInterval(timer))
}
