import { createFetcher, type Fetcher } from '../acquire/http/create-fetcher.ts'
import { parseAllowedHosts } from '../acquire/http/guard/allowed-hosts.ts'
import { checkUrl } from '../acquire/http/guard/check-url.ts'
import { formatIdentity } from '../acquire/http/identity.ts'
import type { HostTurns } from '../model/host-turns.ts'
import type { Problem } from '../model/source.ts'
import type { Settings } from './config/settings.ts'
import { packageVersion } from './package-root.ts'

/** The way to the network as the settings have it; with turns that are shared where other machines ask. */
export function createOwnFetcher(settings: Settings, shared?: SharedAsking): Fetcher {
  const { contact, allowPrivateHosts, connections, delay } = settings
  return createFetcher({
    userAgent: formatIdentity({ version: packageVersion(), contact }),
    allowPrivateHosts,
    limits: { connections, minDelay: delay * 1000, ...(shared && { total: shared.total }) },
    ...(shared && { turns: shared.turns }),
  })
}

/** Where other machines ask as well: whose turn it is, and the milliseconds that a request may take. */
export type SharedAsking = { readonly turns: HostTurns; readonly total: number }

/** Why an address may not be asked, as far as that can be told without asking; null where it may. */
export function createAddressCheck(settings: Settings): (address: string) => Problem | null {
  const allowed = parseAllowedHosts(settings.allowPrivateHosts)
  return (address) => {
    const url = URL.parse(address)
    return url === null ? NO_ADDRESS : checkUrl(url, allowed)
  }
}

const NO_ADDRESS: Problem = { code: 'invalid-address', message: 'this is no address.' }
