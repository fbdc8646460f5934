import { createFetcher, type Fetcher } from '../acquire/http/create-fetcher.ts'
import { formatIdentity } from '../acquire/http/identity.ts'
import type { Settings } from './config/settings.ts'
import { packageVersion } from './package-root.ts'

/** The way to the network as the settings have it. */
export function createOwnFetcher(settings: Settings): Fetcher {
  const { contact, allowPrivateHosts, connections, delay } = settings
  return createFetcher({
    userAgent: formatIdentity({ version: packageVersion(), contact }),
    allowPrivateHosts,
    limits: { connections, minDelay: delay * 1000 },
  })
}
