import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFetcher } from './create-fetcher.ts'
import { startServer } from './test-server.ts'

const asFetcher = { userAgent: 'Synoptic/1.2.3', allowPrivateHosts: ['127.0.0.1'] }

test('An answer comes with its body and validators, which are sent back byte for byte', async () => {
  const asked: (string | undefined)[] = []
  await using server = await startServer((request, response) => {
    asked.push(request.headers['if-none-match'])
    if (request.headers['if-none-match']) response.writeHead(304).end()
    else response.writeHead(200, { etag: 'W/"a,b "c' }).end('hello')
  })
  await using fetcher = createFetcher(asFetcher)
  const url = server.url('/feed')
  const first = await fetcher.fetch({ url, kind: 'feed' })
  assert.equal(first.outcome, 'body')
  assert.equal(Buffer.from(first.outcome === 'body' ? first.body : []).toString(), 'hello')
  const second = await fetcher.fetch({ url, kind: 'feed', etag: 'W/"a,b "c' })
  assert.equal(second.outcome, 'not-modified')
  assert.deepEqual(asked, [undefined, 'W/"a,b "c'])
})

test('A redirect to a private host that nobody named is not followed', async () => {
  await using server = await startServer((_, response) => {
    response.writeHead(301, { location: 'http://169.254.169.254/latest' }).end()
  })
  await using fetcher = createFetcher(asFetcher)
  const answer = await fetcher.fetch({ url: server.url('/feed'), kind: 'feed' })
  assert.equal(answer.outcome === 'failed' && answer.problem.code, 'private-address')
})
