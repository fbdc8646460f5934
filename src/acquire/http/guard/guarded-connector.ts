import type { LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { Problem } from '../../../model/source.ts'
import type { AllowedHosts } from './allowed-hosts.ts'
import { checkAddress, checkHost } from './check-url.ts'
import { whyNotPublic } from './public-address.ts'

/** Finds all addresses of a name. */
export type Lookup = (host: string) => Promise<readonly LookupAddress[]>

/** A connection that was not opened because of where it would lead. */
export class ConnectionRefused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

export type ConnectorOptions = {
  readonly allowed: AllowedHosts
  readonly lookup: Lookup
  readonly timeout: number
  /** Certificates of authorities that are trusted beside the system's. */
  readonly ca?: string
  /** Is told each host that stands at a private address. */
  readonly onPrivate: (host: string) => void
}

/**
 * Connects only where it may. What is checked is what is connected to: a literal address here, the
 * addresses of a name in the look-up itself, all of them. A name that changes between two look-ups
 * gains nothing.
 */
export function createGuardedConnector(options: ConnectorOptions): buildConnector.connector {
  const byPort = new Map<number, buildConnector.connector>()
  const { timeout, ca, onPrivate } = options
  const connectorFor = (port: number) => {
    const lookup = createCheckedLookup(port, options)
    const known = byPort.get(port) ?? buildConnector({ timeout, lookup, ca, allowH2: false })
    byPort.set(port, known)
    return known
  }
  return (target, callback) => {
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80)
    const problem = checkHost(target.hostname, port, options.allowed)
    if (problem) return callback(new ConnectionRefused(problem), null)
    if (isIP(target.hostname) && whyNotPublic(target.hostname) !== null) onPrivate(target.hostname)
    connectorFor(port)(target, callback)
  }
}

function createCheckedLookup(port: number, options: ConnectorOptions): LookupFunction {
  return (host, { all, family }, callback) => {
    findChecked(host, port, options).then(
      (addresses) => {
        const fitting = addresses.filter((each) => !family || each.family === family)
        const first = fitting[0] ?? addresses[0]
        if (all) callback(null, [...addresses])
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, []),
    )
  }
}

async function findChecked(
  host: string,
  port: number,
  { allowed, lookup, onPrivate }: ConnectorOptions,
): Promise<readonly LookupAddress[]> {
  const addresses = await lookup(host)
  if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' })
  const known = allowed.hasHost(host, port)
  for (const { address } of addresses) {
    const problem = known ? null : checkAddress(host, address, port, allowed)
    if (problem) throw new ConnectionRefused(problem)
    if (whyNotPublic(address) !== null) onPrivate(host)
  }
  return addresses
}
