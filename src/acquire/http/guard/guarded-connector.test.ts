import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAllowedHosts } from './allowed-hosts.ts'
import { ConnectionRefused, createGuardedConnector } from './guarded-connector.ts'

/** Connects as the client does, past every check that comes before. */
const check = (hostname: string, addresses: readonly string[]) =>
  test(`a connection to ${hostname} at ${addresses.join(' and ') || 'itself'} is refused`, async () => {
    const connect = createGuardedConnector({
      allowed: parseAllowedHosts(['127.0.0.9']),
      lookup: async () =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      timeout: 1_000,
      onPrivate: () => undefined,
    })
    for (const protocol of ['http:', 'https:']) {
      const error = await new Promise((resolve) => {
        connect({ hostname, host: hostname, protocol, port: '8080' }, (...[fault]) =>
          resolve(fault),
        )
      })
      assert.ok(error instanceof ConnectionRefused)
      assert.equal(error.problem.code, 'private-address')
    }
  })

check('127.0.0.1', [])
check('169.254.169.254', [])
check('::1', [])
check('[::1]', [])
check('::ffff:127.0.0.1', [])
check('localhost', ['127.0.0.1'])
check('printer.local', ['10.0.0.7'])
check('a.example.org', ['127.0.0.1'])
check('a.example.org', ['::1'])
check('a.example.org', ['127.0.0.9', '127.0.0.1'])
check('a.example.org', ['64:ff9b::a00:1'])
check('a.example.org', ['not an address'])
