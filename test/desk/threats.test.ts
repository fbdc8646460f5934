import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { createApp } from '../../src/server/create-app.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { openTestDesk, type TestDesk } from './open-test-desk.ts'

let desk: TestDesk
let listening: Listening
before(async () => {
  desk = await openTestDesk()
  const patience = { headers: 300, whole: 800, connections: 4 }
  listening = await listen(desk.app, { host: '127.0.0.1', port: 0 }, patience)
})
after(async () => {
  await listening.close()
  await desk.close()
})

async function open(): Promise<Socket> {
  const socket = connect(Number(new URL(listening.address).port), '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

/** What comes until the desk closes the connection. */
async function readAll(socket: Socket): Promise<string> {
  let read = ''
  socket.on('data', (data) => {
    read += data
  })
  await once(socket, 'close')
  return read
}

test('who takes too long over the headers or the body is cut off, and others are answered', async () => {
  const headers = await open()
  headers.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const body = await open()
  body.write(
    'POST /acts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\ndo=',
  )
  assert.equal((await fetch(new URL('/healthz', listening.address))).status, 200)
  const [first, second] = await Promise.all([readAll(headers), readAll(body)])
  assert.match(first, /^HTTP\/1.1 408 /)
  assert.match(second, /^HTTP\/1.1 408 /)
})

test('an address has so many connections at once, and a place is free again when one ends', async () => {
  const held = await Promise.all(Array.from({ length: 4 }, open))
  const more = await open()
  assert.equal(await readAll(more), '')
  held[0].destroy()
  await once(held[0], 'close')
  let answer = ''
  while (answer === '') {
    const next = await open()
    next.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    answer = await readAll(next)
  }
  assert.match(answer, /^HTTP\/1.1 200 /)
  for (const each of held) each.destroy()
})

test('a body that is too large is refused, whether its length is told or not', async () => {
  const large = JSON.stringify({ articles: [{ text: 'x'.repeat(1 << 20) }, { text: 'y' }] })
  const address = new URL('/api/v1/compare', listening.address)
  const headers = { 'Content-Type': 'application/json' }
  const told = await fetch(address, { method: 'POST', body: large, headers })
  assert.equal(told.status, 413)
  const stream = new Blob([large]).stream()
  const untold = await fetch(address, { method: 'POST', body: stream, headers, duplex: 'half' })
  assert.equal(untold.status, 413)
})

test('the log has a line for each question, and nothing of what was asked or sent', async () => {
  const lines: Readonly<Record<string, unknown>>[] = []
  const log = (line: Readonly<Record<string, unknown>>) => lines.push(line)
  const now = () => new Date('2031-05-06T10:00:00Z')
  const means = { desk: desk.desk, assets: loadDeskAssets(), now, log, logRequest: log }
  const app = createApp(means)
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://localhost${path}`, {
      ...init,
      headers: { Host: 'localhost', 'Content-Type': 'application/json' },
    })
  await ask('/search?q=marigold')
  await ask('/story/marigold')
  const articles = [{ text: 'A marigold draft.' }, { text: 'Another marigold draft.' }]
  await ask('/api/v1/compare', { method: 'POST', body: JSON.stringify({ articles }) })
  await ask('/api/v1/compare', { method: 'POST', body: '{"articles": "marigold"}' })
  await ask('/marigold')
  assert.deepEqual(
    lines.map(({ method, route, status }) => [method, route, status]),
    [
      ['GET', '/search', 200],
      ['GET', '/story/:id', 404],
      ['POST', '/api/v1/compare', 200],
      ['POST', '/api/v1/compare', 400],
      ['GET', '/*', 404],
    ],
  )
  assert.doesNotMatch(JSON.stringify(lines), /marigold/)
  for (const { request, milliseconds } of lines) {
    assert.match(String(request), /^[\da-f-]{36}$/)
    assert.equal(typeof milliseconds, 'number')
  }
})
