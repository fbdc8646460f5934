import { lookup as askSystem, type LookupAddress } from 'node:dns'
import { Resolver } from 'node:dns/promises'
import type { Clock } from '../queue/clock.ts'
import type { Lookup } from './guarded-connector.ts'

/** The system answers sooner than this, or a name server of this name does not answer. */
const PATIENCE = 1_000
/** The system looks up so many names at a time; with as many late ones, no other has its turn. */
const CLOGGED = 2

export type PatientOptions = {
  /** The system's own look-up. It knows the hosts file, and what a company's network adds. */
  readonly system: Lookup
  /** The name servers, asked past the system and any number at a time. */
  readonly servers: Lookup
  readonly clock: Clock
}

/**
 * Looks names up by the system; where that takes long, by the name servers too. So a few names that
 * nobody answers for do not hold up all the others.
 */
export function createPatientLookup({ system, servers, clock }: PatientOptions): Lookup {
  let late = 0
  return (host) => {
    if (late >= CLOGGED) return servers(host)
    return new Promise((resolve, reject) => {
      let isLate = false
      const cancel = clock.after(PATIENCE, () => {
        isLate = true
        late++
        servers(host).then(resolve, () => undefined)
      })
      const end = () => {
        cancel()
        if (isLate) late--
      }
      system(host).finally(end).then(resolve, reject)
    })
  }
}

export function lookupBySystem(host: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    askSystem(host, { all: true }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    )
  })
}

export async function lookupByServers(host: string): Promise<readonly LookupAddress[]> {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 })
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  const found = [
    ...addressesOf(four).map((address) => ({ address, family: 4 })),
    ...addressesOf(six).map((address) => ({ address, family: 6 })),
  ]
  if (found.length === 0 && four.status === 'rejected') throw four.reason
  return found
}

function addressesOf(answer: PromiseSettledResult<string[]>): readonly string[] {
  return answer.status === 'fulfilled' ? answer.value : []
}
