import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import { test } from 'node:test'
import type { FetchRequest } from '../../model/fetched.ts'
import type { FetcherOptions } from './create-fetcher.ts'
import { fetchOnce, outcomeOf, startServer } from './test-server.ts'

/** A server that redirects from each path as it is told, and answers everything else. */
type Steps = Readonly<Record<string, readonly [status: number, location?: string]>>

const follow =
  (steps: Steps): RequestListener =>
  (request, response) => {
    const [status, location] = steps[request.url ?? ''] ?? [200]
    response.writeHead(status, location === undefined ? {} : { location }).end(request.url)
  }

async function walk(
  steps: Steps,
  options?: Partial<FetcherOptions>,
  asked: Partial<FetchRequest> = {},
) {
  await using server = await startServer(follow(steps))
  const fetched = await fetchOnce({ url: server.url('/a'), kind: 'feed', ...asked }, options)
  const movedTo = fetched.outcome === 'body' ? fetched.movedTo : null
  return { outcome: outcomeOf(fetched), movedTo: movedTo && new URL(movedTo).pathname }
}

const check = (title: string, steps: Steps, outcome: string, movedTo: string | null = null) =>
  test(title, async () => assert.deepEqual(await walk(steps), { outcome, movedTo }))

check('No redirect, no move', {}, '/a')
check('301 is followed and remembered', { '/a': [301, '/b'] }, '/b', '/b')
check('308 is followed and remembered', { '/a': [308, '/b'] }, '/b', '/b')
for (const status of [302, 303, 307]) {
  check(`${status} is followed and not remembered`, { '/a': [status, '/b'] }, '/b')
}
check(
  'A chain for good is remembered to its end',
  { '/a': [301, '/b'], '/b': [308, '/c'] },
  '/c',
  '/c',
)
check(
  'What is for good before a passing step is remembered',
  { '/a': [301, '/b'], '/b': [302, '/c'] },
  '/c',
  '/b',
)
check(
  'What is for good after a passing step is not',
  { '/a': [302, '/b'], '/b': [301, '/c'] },
  '/c',
)
check('A redirect may be relative', { '/a': [301, 'b?c=d#e'] }, '/b?c=d', '/b')
check('A move to what is gone is not remembered', { '/a': [301, '/b'], '/b': [404] }, 'not-found')
check('410 after a move for good is gone', { '/a': [301, '/b'], '/b': [410] }, 'gone')
check('A circle is noticed', { '/a': [301, '/b'], '/b': [301, '/a'] }, 'redirect-loop')
check('A step to itself is noticed', { '/a': [302, '/a'] }, 'redirect-loop')
check('A redirect without an address is told', { '/a': [301] }, 'bad-redirect')
check('A redirect to what is no address is told', { '/a': [301, 'http://['] }, 'bad-redirect')
check('300 and 304 lead nowhere', { '/a': [300, '/b'] }, 'unexpected-answer')
for (const to of [
  'file:///etc/passwd',
  'data:,x',
  'ftp://example.org/x',
  'gopher://example.org/',
]) {
  check(`A redirect to ${to} is not followed`, { '/a': [301, to] }, 'unsupported-address')
}
check(
  'A redirect with a password is not followed',
  { '/a': [302, 'http://a:b@c.test/'] },
  'address-with-password',
)
check(
  'A redirect to a port of mail is not followed',
  { '/a': [302, 'http://c.test:25/'] },
  'refused-port',
)
for (const host of [
  '127.0.0.1:1',
  '169.254.169.254',
  '10.0.0.1',
  '[::1]',
  '2130706433',
  'localhost',
]) {
  test(`A lasting redirect to ${host} is neither followed nor remembered`, async () => {
    const steps: Steps = { '/a': [301, `http://${host}/inside`] }
    const allowPrivateHosts = ['start.test']
    await using server = await startServer(follow(steps))
    const url = server.url('/a', 'start.test')
    const fetched = await fetchOnce({ url, kind: 'feed' }, { allowPrivateHosts })
    assert.equal(outcomeOf(fetched), 'private-address')
  })
}

test('A chain of fifty redirects is given up', async () => {
  let steps = 0
  await using server = await startServer((_, response) => {
    steps++
    response.writeHead(302, { location: `/${steps}` }).end()
  })
  const fetched = await fetchOnce({ url: server.url(), kind: 'feed' })
  assert.equal(outcomeOf(fetched), 'too-many-redirects')
  assert.equal(steps, 9)
})

test('410 after a passing redirect does not end the source', async () => {
  await using server = await startServer(follow({ '/a': [302, '/b'], '/b': [410] }))
  const fetched = await fetchOnce({ url: server.url('/a'), kind: 'feed' })
  assert.equal(fetched.outcome === 'failed' && fetched.gone, false)
})

test('Validators go to the address that they came from and to no other', async () => {
  const sent: string[] = []
  await using server = await startServer((request, response) => {
    sent.push(`${request.url} ${request.headers['if-none-match'] ?? 'none'}`)
    if (request.url === '/a') response.writeHead(302, { location: '/b' })
    response.end()
  })
  const request = { url: server.url('/a'), kind: 'feed' as const, etag: '"1"' }
  await fetchOnce({ ...request, validatedAddress: server.url('/b') })
  await fetchOnce(request)
  assert.deepEqual(sent, ['/a none', '/b "1"', '/a "1"', '/b none'])
})

/** Two names for this machine: the guard takes one for public by what it is told of its address. */
const found = (foundAt: string, expected: string) =>
  test(`A page that a document at ${foundAt} names on a private host: ${expected}`, async () => {
    let asked = 0
    await using server = await startServer((request, response) => {
      asked++
      response.end(request.url === '/robots.txt' ? '' : 'inside')
    })
    const lookup = async (host: string) => [
      { address: host === 'public.test' ? '93.184.216.34' : '127.0.0.1', family: 4 },
    ]
    const request = { url: server.url('/', 'wiki.test'), kind: 'page' as const, foundAt }
    assert.equal(outcomeOf(await fetchOnce(request, { lookup })), expected)
    assert.equal(asked, expected === 'inside' ? 2 : 0)
  })

test('A private name is asked where its address is allowed', async () => {
  await using server = await startServer((_, response) => void response.end('hello'))
  const request = { url: server.url('/', 'nas.local'), kind: 'feed' as const }
  assert.equal(outcomeOf(await fetchOnce(request, { allowPrivateHosts: ['127.0.0.1'] })), 'hello')
  const elsewhere = await fetchOnce(request, { allowPrivateHosts: ['127.0.0.2'] })
  assert.equal(outcomeOf(elsewhere), 'private-address')
})

found('http://public.test/feed', 'private-address')
found('http://8.8.8.8/feed', 'private-address')
found('http://wiki.test/feed', 'inside')
found('http://127.0.0.1/feed', 'inside')
