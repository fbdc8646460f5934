import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAllowedHosts } from './allowed-hosts.ts'
import { checkUrl } from './check-url.ts'

const check = (entry: string, url: string, code: string | null) =>
  test(`with ${entry} allowed, ${url} is ${code ?? 'asked'}`, () => {
    const problem = checkUrl(new URL(url), parseAllowedHosts([entry]))
    assert.equal(problem?.code ?? null, code)
  })

check('nas.local', 'http://nas.local/feed', null)
check('nas.local', 'https://NAS.local.:8443/feed', null)
check('nas.local', 'http://other.nas.local/feed', 'private-address')
check('nas.local', 'http://nas.local:22/feed', 'refused-port')
check('nas.local:22', 'http://nas.local:22/feed', null)
check('nas.local:5000', 'http://nas.local:5000/feed', null)
check('nas.local:5000', 'http://nas.local:5001/feed', 'private-address')
check('nas.local:80', 'http://nas.local/feed', null)
check('127.0.0.1', 'http://127.0.0.1:4000/feed', null)
check('127.0.0.1', 'http://2130706433:4000/feed', null)
check('127.0.0.1', 'http://127.0.0.2:4000/feed', 'private-address')
check('127.0.0.1:4000', 'http://127.0.0.1:4001/feed', 'private-address')
check('::1', 'http://[::1]:4000/feed', null)
check('[::1]:4000', 'http://[::1]:4000/feed', null)
check('[::1]:4000', 'http://[::1]:4001/feed', 'private-address')
check('192.168.0.0/16', 'http://192.168.7.1/feed', null)
check('192.168.0.0/16', 'http://nas.local/feed', null)
check('other.local', 'http://nas.local/feed', 'private-address')
check('192.168.0.0/16', 'http://10.0.0.1/feed', 'private-address')
check('fd00::/8', 'http://[fd00::7]/feed', null)
check('fd00::/8', 'http://10.0.0.1/feed', 'private-address')
check('10.0.0.0/8', 'http://user:secret@10.0.0.1/feed', 'address-with-password')
check('10.0.0.0/8', 'ftp://10.0.0.1/feed', 'unsupported-address')

for (const entry of [
  '',
  'http://nas.local/',
  'a b',
  '10.0.0.0/99',
  'user@nas.local',
  'nas.local/x',
]) {
  test(`"${entry}" is no host that can be allowed, and that is told`, () => {
    assert.throws(() => parseAllowedHosts([entry]), /is no host that can be allowed/)
  })
}

for (const url of [
  'https://example.org/',
  'http://example.org:8080/',
  'https://8.8.8.8/a',
  'https://[2606:4700::1111]/',
]) {
  test(`${url} is public and needs no leave`, () => {
    assert.equal(checkUrl(new URL(url), parseAllowedHosts([])), null)
  })
}
