import { isIP } from 'node:net'
import { bareHost } from './allowed-hosts.ts'
import type { Lookup } from './guarded-connector.ts'
import { whyNotPublic } from './public-address.ts'

/** Which hosts stand on a private network, as was seen when they were connected to. */
export type PrivateHosts = {
  add(host: string): void
  has(host: string): boolean
  /** Looks the host up where it was not seen yet. One that cannot be found counts as public. */
  find(host: string): Promise<boolean>
}

export function createPrivateHosts(lookup: Lookup): PrivateHosts {
  const seen = new Set<string>()
  const has = (host: string) => seen.has(bareHost(host))
  return {
    has,
    add: (host) => seen.add(bareHost(host)),
    async find(host) {
      const name = bareHost(host)
      if (has(name)) return true
      if (isIP(name)) return whyNotPublic(name) !== null
      const addresses = await lookup(name).catch(() => [])
      return addresses.some(({ address }) => whyNotPublic(address) !== null)
    },
  }
}
