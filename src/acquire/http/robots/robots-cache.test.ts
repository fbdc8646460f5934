import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import { test } from 'node:test'
import type { FetcherOptions } from '../create-fetcher.ts'
import { createTestFetcher, outcomeOf, startServer } from '../test-server.ts'

/** Asks for pages of a host whose robots.txt is given, and tells what came and what was asked. */
async function read(
  robots: RequestListener,
  paths: readonly string[] = ['/page'],
  options: Partial<FetcherOptions> = {},
) {
  const asked: string[] = []
  await using server = await startServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.startsWith('/robots')) robots(request, response)
    else response.end('page')
  })
  await using fetcher = createTestFetcher(options)
  const outcomes: string[] = []
  for (const path of paths) {
    outcomes.push(outcomeOf(await fetcher.fetch({ url: server.url(path), kind: 'page' })))
  }
  return { asked, outcomes }
}

const FORBID = 'User-agent: *\nDisallow: /'

const check = (title: string, robots: RequestListener, outcome: string) =>
  test(title, async () => assert.deepEqual((await read(robots)).outcomes, [outcome]))

check('A page that robots.txt allows is asked', (_, response) => void response.end(''), 'page')
check('A page that it forbids is not', (_, response) => void response.end(FORBID), 'robots-forbid')
for (const status of [401, 403, 404, 410, 418]) {
  check(
    `${status} for robots.txt means no rules`,
    (_, response) => void response.writeHead(status).end(),
    'page',
  )
}
for (const status of [429, 500, 503, 599]) {
  check(
    `${status} for robots.txt means not now`,
    (_, response) => void response.writeHead(status).end(),
    'robots-unavailable',
  )
}
check(
  'What is no robots.txt has no rules',
  (_, response) => void response.end('<!doctype html><p>Hi'),
  'page',
)
check(
  'Bytes that are no text have no rules',
  (_, response) => void response.end(Buffer.alloc(5000, 0xfe)),
  'page',
)
check(
  '5 MB of rules are read as far as 500 kB',
  (_, response) => {
    response.end(`User-agent: *\n${'Disallow: /elsewhere/\n'.repeat(240_000)}Disallow: /`)
  },
  'page',
)
check(
  'Rules within the first 500 kB hold',
  (_, response) => {
    response.end(`User-agent: *\nDisallow: /page\n${'Disallow: /elsewhere/\n'.repeat(240_000)}`)
  },
  'robots-forbid',
)
check(
  'robots.txt may stand elsewhere',
  (request, response) => {
    if (request.url === '/robots.txt') response.writeHead(301, { location: '/robots2' })
    response.end(FORBID)
  },
  'robots-forbid',
)
check(
  'After five redirects there are no rules',
  (request, response) => {
    response.writeHead(301, { location: `${request.url}1` }).end()
  },
  'page',
)
check(
  'A redirect to a private host is no answer',
  (_, response) => {
    response.writeHead(301, { location: 'http://10.0.0.1/robots.txt' }).end()
  },
  'private-address',
)
check(
  'A broken connection means not now',
  (_, response) => void response.destroy(),
  'connection-lost',
)

test('robots.txt is asked for once', async () => {
  const { asked } = await read((_, response) => void response.end(''), ['/a', '/b', '/c'])
  assert.deepEqual(asked, ['/robots.txt', '/a', '/b', '/c'])
})

test('It is asked for once also where pages are asked for together', async () => {
  const asked: string[] = []
  await using server = await startServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await using fetcher = createTestFetcher()
  const urls = ['/a', '/b'].map((path) => server.url(path))
  await Promise.all(urls.map((url) => fetcher.fetch({ url, kind: 'page' })))
  assert.deepEqual(asked, ['/robots.txt', '/a', '/b'])
})

test('It is asked for again when it is no longer fresh, within ten minutes never', async () => {
  let now = 0
  const clock = { now: () => now, after: () => () => undefined }
  const asked: string[] = []
  await using server = await startServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('cache-control', 'max-age=60').end()
  })
  await using fetcher = createTestFetcher({ clock })
  for (const minutes of [0, 9, 11]) {
    now = minutes * 60_000
    await fetcher.fetch({ url: server.url('/page'), kind: 'page' })
  }
  assert.deepEqual(asked, ['/robots.txt', '/page', '/page', '/robots.txt', '/page'])
})

test('A feed that the person named is asked without robots.txt', async () => {
  const asked: string[] = []
  await using server = await startServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await using fetcher = createTestFetcher()
  await fetcher.fetch({ url: server.url('/feed'), kind: 'feed' })
  assert.deepEqual(asked, ['/feed'])
})

test('A page that redirects is asked for by the rules of where it leads', async () => {
  await using server = await startServer((request, response) => {
    if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private')
    else response.writeHead(302, { location: '/private' }).end()
  })
  await using fetcher = createTestFetcher()
  const fetched = await fetcher.fetch({ url: server.url('/page'), kind: 'page' })
  assert.equal(outcomeOf(fetched), 'robots-forbid')
})

test('A crawl delay is kept, and no longer than its cap', async () => {
  const robots: RequestListener = (_, response) => {
    response.end('User-agent: *\nDisallow:\nCrawl-delay: 1000000000')
  }
  const started = performance.now()
  const limits = { maxCrawlDelay: 60 }
  const { outcomes } = await read(robots, ['/a', '/b', '/c'], { limits })
  assert.deepEqual(outcomes, ['page', 'page', 'page'])
  assert.ok(performance.now() - started > 110)
})

test('A page is put off where the delay is longer than anyone waits', async () => {
  const robots: RequestListener = (_, response) => {
    response.end('User-agent: *\nDisallow:\nCrawl-delay: 1000000000')
  }
  const { outcomes } = await read(robots, ['/a', '/b'], { limits: { patience: { page: 50 } } })
  assert.deepEqual(outcomes, ['page', 'put-off'])
})
