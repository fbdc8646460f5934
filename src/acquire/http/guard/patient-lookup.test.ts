import assert from 'node:assert/strict'
import type { LookupAddress } from 'node:dns'
import { test } from 'node:test'
import { createHandClock } from '../queue/test-clock.ts'
import { createPatientLookup, lookupBySystem } from './patient-lookup.ts'

const found = (address: string): readonly LookupAddress[] => [{ address, family: 4 }]
const never = () => new Promise<never>(() => undefined)

function start(system: (host: string) => Promise<readonly LookupAddress[]>) {
  const clock = createHandClock()
  const asked: string[] = []
  const servers = async (host: string) => {
    asked.push(host)
    if (host.startsWith('unknown')) throw new Error('ENOTFOUND')
    return found('192.0.2.2')
  }
  return { clock, asked, lookup: createPatientLookup({ system, servers, clock }) }
}

test('The system answers alone where it answers soon', async () => {
  const { clock, asked, lookup } = start(async () => found('192.0.2.1'))
  assert.deepEqual(await lookup('a.test'), found('192.0.2.1'))
  await clock.advance(5_000)
  assert.deepEqual(asked, [])
})

test('What the system does not know is not known', async () => {
  const { lookup } = start(() => Promise.reject(new Error('ENOTFOUND')))
  await assert.rejects(lookup('a.test'), /ENOTFOUND/)
})

test('The name servers answer where the system takes long', async () => {
  const { clock, asked, lookup } = start(never)
  const answer = lookup('a.test')
  await clock.advance(1_000)
  assert.deepEqual(await answer, found('192.0.2.2'))
  assert.deepEqual(asked, ['a.test'])
})

test('What only the system knows is waited for', async () => {
  const answers: ((addresses: readonly LookupAddress[]) => void)[] = []
  const { clock, lookup } = start(() => new Promise((resolve) => answers.push(resolve)))
  const answer = lookup('unknown.test')
  await clock.advance(3_000)
  answers[0](found('192.0.2.1'))
  assert.deepEqual(await answer, found('192.0.2.1'))
})

test('Names that nobody answers for do not hold up the others', async () => {
  const { clock, lookup } = start(never)
  for (let i = 0; i < 2; i++) void lookup(`unknown${i}.test`)
  await clock.advance(1_000)
  assert.deepEqual(await lookup('good.test'), found('192.0.2.2'))
})

test('The system finds this machine', async () => {
  const addresses = await lookupBySystem('localhost')
  assert.ok(addresses.some(({ address }) => address === '127.0.0.1' || address === '::1'))
})
