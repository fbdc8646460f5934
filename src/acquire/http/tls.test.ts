import assert from 'node:assert/strict'
import { createServer } from 'node:https'
import { createServer as createPlainServer } from 'node:net'
import { test } from 'node:test'
import { CERTIFICATE, EXPIRED, KEY } from './test-certificates.ts'
import { fetchOnce, listen, outcomeOf } from './test-server.ts'

type Given = { readonly cert: string; readonly host: string; readonly ca?: string }

const check = (title: string, { cert, host, ca }: Given, expected: string) =>
  test(title, async () => {
    let asked = 0
    await using server = await listen(
      createServer({ key: KEY, cert }, (_, response) => {
        asked++
        response.end('hello')
      }),
    )
    const url = `https://${host}:${server.port}/feed`
    assert.equal(outcomeOf(await fetchOnce({ url, kind: 'feed' }, { ca })), expected)
    assert.equal(asked, expected === 'hello' ? 1 : 0)
  })

check(
  'A certificate that is trusted is taken',
  { cert: CERTIFICATE, host: 'feed.test', ca: CERTIFICATE },
  'hello',
)
check(
  'A certificate that nobody known has signed is not',
  { cert: CERTIFICATE, host: 'feed.test' },
  'certificate-not-trusted',
)
check(
  'A certificate that has expired is not',
  { cert: EXPIRED, host: 'feed.test', ca: EXPIRED },
  'certificate-expired',
)
check(
  "Another host's certificate is not",
  { cert: CERTIFICATE, host: 'other.test', ca: CERTIFICATE },
  'certificate-of-another-host',
)
check(
  'A name is not an address',
  { cert: CERTIFICATE, host: '127.0.0.1', ca: CERTIFICATE },
  'certificate-of-another-host',
)

test('A server without TLS is not asked without it', async () => {
  const heard: string[] = []
  await using server = await listen(
    createPlainServer((socket) =>
      socket.once('data', (data) => {
        heard.push(data.toString('latin1'))
        socket.end('HTTP/1.1 200 OK\r\n\r\nhello')
      }),
    ),
  )
  const url = `https://feed.test:${server.port}/feed`
  assert.equal(outcomeOf(await fetchOnce({ url, kind: 'feed' })), 'tls-failed')
  assert.ok(heard.every((each) => !each.startsWith('GET')))
})
