import assert from 'node:assert/strict'
import type { LookupAddress } from 'node:dns'
import { test } from 'node:test'
import { createFetcher } from '../create-fetcher.ts'
import { startServer } from '../test-server.ts'

/** Names that stand for what must not be reached. The port is one where nothing public answers. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'loopback.example.org': ['127.0.0.1'],
  'six.example.org': ['::1'],
  'mapped.example.org': ['::ffff:127.0.0.1'],
  'mixed.example.org': ['93.184.216.34', '10.0.0.1'],
  'mixed-six.example.org': ['2606:2800:220:1::1', 'fd00::1'],
  'metadata.example.org': ['169.254.169.254'],
  '127.0.0.1.nip.example.org': ['127.0.0.1'],
  'nothing.example.org': ['0.0.0.0'],
  'carrier.example.org': ['100.64.0.1'],
}

async function lookup(host: string): Promise<readonly LookupAddress[]> {
  const addresses = NAMES[host]
  if (!addresses) throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' })
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

const fetcher = createFetcher({ userAgent: 'Synoptic/0', lookup })
test.after(() => fetcher.close())

const check = (url: string, code: string) =>
  test(`${url.slice(0, 100)} is refused: ${code}`, async () => {
    const answer = await fetcher.fetch({ url, kind: 'feed' })
    assert.equal(answer.outcome === 'failed' ? answer.problem.code : answer.outcome, code)
  })

/** Each spelling means this machine, a private network or what is reserved. */
const PRIVATE = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '2130706433', '0x7f000001', '0x7f.1'],
  ...['0177.0.0.1', '017700000001', '0x7f.0.0.0x1', '127.0.0.1.', '127。0。0。1', '①②⑦.⓪.⓪.①'],
  ...['１２７.０.０.１', '0', '0.0.0.0', '0.1.2.3', '%31%32%37.0.0.1', '0000.0.0.0'],
  ...['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '3232235521'],
  ...['169.254.169.254', '169.254.0.1', '0xa9fea9fe', '2852039166', '169.254.43518'],
  ...['100.64.0.1', '100.127.255.254', '100.100.100.200', '168.63.129.16', '0xa83f8110'],
  ...['192.0.0.1', '192.0.0.192', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.19.255.255'],
  ...['198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1'],
  ...['255.255.255.255', '192.175.48.1', '192.31.196.1', '192.52.193.1'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::127.0.0.1]', '[::7f00:1]', '[::ffff:127.0.0.1]'],
  ...['[::ffff:7f00:1]', '[::ffff:10.0.0.1]', '[::ffff:169.254.169.254]', '[::ffff:0:127.0.0.1]'],
  ...['[64:ff9b::7f00:1]', '[64:ff9b::10.0.0.1]', '[64:ff9b:1::1]', '[2002:7f00:1::]'],
  ...['[2002:a00:1::1]', '[2001::1]', '[2001:0:7f00:1::]', '[2001:db8::1]', '[2001:2::1]'],
  ...['[2001:10::1]', '[2001:20::1]', '[3fff::1]', '[5f00::1]', '[100::1]', '[fc00::1]'],
  ...['[fd12:3456:789a::1]', '[fe80::1]', '[febf::1]', '[fec0::1]', '[ff02::1]', '[ff0e::1]'],
  ...['[4000::1]', '[::2]', '[0:0:0:0:ffff:0:7f00:1]'],
]
for (const host of PRIVATE) check(`http://${host}:8080/feed`, 'private-address')

/** By the name alone, whatever it would stand for. */
const NAMED = [
  ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'a.b.localhost.', 'ｌocalhost'],
  ...['printer.local', 'nas.lan', 'router.home.arpa', 'wiki.corp', 'intranet', 'metadata'],
  ...['metadata.google.internal', 'metadata.google.internal.', 'instance-data.ec2.internal'],
  ...['kubernetes.default.svc.internal', 'x.onion', 'localhost.localdomain'],
]
for (const host of NAMED) check(`http://${host}/feed`, 'private-address')

/** By what the name stands for: one bad address among good ones is enough. */
for (const host of Object.keys(NAMES)) check(`http://${host}/feed`, 'private-address')
check('https://loopback.example.org/feed', 'private-address')

check('http://user:secret@example.org/feed', 'address-with-password')
check('http://user@example.org/feed', 'address-with-password')
check('http://example.org\\@127.0.0.1/feed', 'host-not-found')
check('http://example.org@127.0.0.1/feed', 'address-with-password')
check(`http://example.org/${'a'.repeat(9_000)}`, 'address-too-long')
for (const port of [0, 1, 21, 22, 23, 25, 110, 587, 993, 3306, 5432, 6379, 9200, 11211, 27017]) {
  check(`http://example.org:${port}/feed`, 'refused-port')
}
for (const url of ['file:///etc/passwd', 'ftp://example.org/', 'data:text/xml,<rss/>']) {
  check(url, 'unsupported-address')
}
check('gopher://example.org:70/', 'unsupported-address')
check('javascript:alert(1)', 'unsupported-address')
for (const url of [
  '',
  'example.org/feed',
  '//example.org',
  'http://',
  'http://[::1',
  'http://1.2.3.4.5',
]) {
  check(url, 'invalid-address')
}
check('http://[fe80::1%25eth0]/', 'invalid-address')
check('http://999.1.1.1/', 'invalid-address')
check('http://nobody.example.org/feed', 'host-not-found')

test('A name that may be asked first and is this machine afterwards gains nothing', async () => {
  await using server = await startServer((_, response) => void response.end('inside'))
  const answers = [['127.0.0.2'], ['127.0.0.1']]
  let asked = 0
  const rebinding = async () =>
    answers[Math.min(asked++, 1)].map((address) => ({ address, family: 4 }))
  let now = Date.UTC(2026, 0, 1)
  const clock = { now: () => now, after: () => () => undefined }
  const limits = { connect: 50, minDelay: 0 }
  const options = { userAgent: 'Synoptic/0', allowPrivateHosts: ['127.0.0.2'], limits, clock }
  await using rebound = createFetcher({ ...options, lookup: rebinding })
  const url = server.url('/feed', 'rebinding.example.org')
  const first = await rebound.fetch({ url, kind: 'feed' })
  now += 120_000
  const second = await rebound.fetch({ url, kind: 'feed' })
  assert.notEqual(first.outcome === 'failed' && first.problem.code, 'private-address')
  assert.equal(second.outcome === 'failed' && second.problem.code, 'private-address')
})
