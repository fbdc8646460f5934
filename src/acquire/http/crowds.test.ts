import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestFetcher, outcomeOf, startServer } from './test-server.ts'

test('A thousand feeds on one host share one connection, and others come in between', async () => {
  const order: string[] = []
  const ports = new Set<number | undefined>()
  await using server = await startServer((request, response) => {
    const host = request.headers.host?.split(':')[0] ?? ''
    order.push(host)
    if (host === 'crowd.test') ports.add(request.socket.remotePort)
    response.end('hello')
  })
  await using fetcher = createTestFetcher()
  const ask = (host: string, path: string) =>
    fetcher.fetch({ url: server.url(path, host), kind: 'feed' })
  const crowd = Array.from({ length: 1000 }, (_, i) => ask('crowd.test', `/${i}`))
  const others = Array.from({ length: 50 }, (_, i) => ask(`other${i}.test`, '/feed'))
  const fetched = await Promise.all([...crowd, ...others])
  assert.ok(fetched.every((each) => outcomeOf(each) === 'hello'))
  assert.equal(ports.size, 1)
  const lastOther = order.findLastIndex((host) => host !== 'crowd.test')
  assert.ok(lastOther < 200, `${lastOther}`)
})

test('A host has no second request before the first is answered', async () => {
  let running = 0
  let most = 0
  await using server = await startServer((_, response) => {
    most = Math.max(most, ++running)
    setTimeout(() => {
      running--
      response.end('hello')
    }, 2)
  })
  await using fetcher = createTestFetcher()
  const urls = Array.from({ length: 20 }, (_, i) => server.url(`/${i}`))
  await Promise.all(urls.map((url) => fetcher.fetch({ url, kind: 'feed' })))
  assert.equal(most, 1)
})

test('Hosts that never answer do not hold up those that do', async () => {
  await using server = await startServer((request, response) => {
    if (request.headers.host?.startsWith('good')) response.end('hello')
  })
  const limits = { connections: 8, slowAfter: 20, slowConnections: 64 }
  await using fetcher = createTestFetcher({ limits })
  const ask = (host: string) => fetcher.fetch({ url: server.url('/', host), kind: 'feed' })
  const slow = Promise.all(Array.from({ length: 40 }, (_, i) => ask(`slow${i}.test`)))
  const good = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(`good${i}.test`)))
  assert.ok(good.every((each) => outcomeOf(each) === 'hello'))
  await fetcher.close()
  assert.ok((await slow).every((each) => outcomeOf(each) === 'stopped'))
})

test('A host that says that it is asked too often is left alone', async () => {
  let asked = 0
  await using server = await startServer((_, response) => {
    asked++
    response.writeHead(429, { 'retry-after': '600' }).end()
  })
  await using fetcher = createTestFetcher()
  const urls = ['/a', '/b', '/c'].map((path) => server.url(path))
  const fetched = await Promise.all(urls.map((url) => fetcher.fetch({ url, kind: 'feed' })))
  assert.deepEqual(fetched.map(outcomeOf), ['too-many-requests', 'put-off', 'put-off'])
  assert.equal(asked, 1)
  const wait = fetched[2].outcome === 'failed' ? (fetched[2].retryAfter ?? 0) : 0
  assert.ok(wait > 590_000 && wait <= 600_000)
})
