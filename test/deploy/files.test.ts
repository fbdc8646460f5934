import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { packageRoot } from '../../src/app/package-root.ts'

const FOLDER = join(packageRoot(), 'deploy')
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8')

type Service = {
  readonly environment?: Readonly<Record<string, string>>
  readonly ports?: readonly string[]
  readonly networks: readonly string[]
  readonly volumes?: readonly string[]
  readonly depends_on?: object
  readonly [setting: string]: unknown
}

type Compose = {
  readonly services: Readonly<Record<string, Service>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>
  readonly volumes: object
}

const compose: Compose = parse(read('compose.yaml'), { merge: true })
const services = Object.entries(compose.services)
const namesOf = (has: (service: Service) => boolean) =>
  services.filter(([, service]) => has(service)).map(([name]) => name)

test('what services of the compose file name is there', () => {
  for (const [name, service] of services) {
    for (const network of service.networks) assert.ok(network in compose.networks, name)
    for (const other of Object.keys(service.depends_on ?? {}))
      assert.ok(other in compose.services || other === '0', `${name} waits for ${other}`)
    for (const volume of service.volumes ?? []) {
      const [from] = volume.split(':')
      // The roles are printed by who follows the first lines of the file.
      const isThere = from.startsWith('./')
        ? existsSync(join(FOLDER, from))
        : from in compose.volumes
      assert.ok(isThere || from === './roles.sql', from)
    }
  }
})

test('the proxy alone is reached from outside, the database by nobody there, and each holds its own password alone', () => {
  assert.deepEqual(
    namesOf(({ ports }) => ports !== undefined),
    ['proxy'],
  )
  assert.deepEqual(
    namesOf(({ networks }) => !networks.includes('outside')),
    ['database', 'schema'],
  )
  assert.equal(compose.networks.inside.internal, true)
  const holds = (password: string) =>
    namesOf(({ environment = {} }) => Object.values(environment).join().includes(password))
  assert.deepEqual(holds('OWNER_PASSWORD'), ['database', 'schema'])
  assert.deepEqual(holds('POSTGRES_PASSWORD'), ['database'])
  assert.deepEqual(holds('WORKER_PASSWORD'), ['database', 'work', 'desk'])
  assert.doesNotMatch(read('compose.yaml'), /PASSWORD: (?!\$\{)/)
  for (const name of namesOf(({ image }) => image === 'synoptic')) {
    const { read_only, cap_drop } = compose.services[name]
    assert.deepEqual([read_only, cap_drop], [true, ['ALL']], name)
  }
})

test('workers are kept from as much of their machine as the desk is', () => {
  const hardening = (unit: string) =>
    read(unit)
      .split('\n')
      .filter((line) =>
        /^(?:NoNew|Protect|Private|Restrict|Lock|Capability|SystemCall|UMask)/.test(line),
      )
  const own = hardening('synoptic.service')
  assert.ok(own.length > 15)
  assert.deepEqual(hardening('synoptic-work@.service'), own)
})
