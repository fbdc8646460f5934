import ipaddr from 'ipaddr.js'
import { withoutFinalDot } from './private-names.ts'
import { isWithin } from './public-address.ts'

/** Private hosts that the person named, and so may be asked. */
export type AllowedHosts = {
  /** By its name, or by its address where it has no name. */
  hasHost(host: string, port: number): boolean
  hasAddress(address: string, port: number): boolean
  /** Addresses were named, so a name may be tried that only a private network knows. */
  readonly hasAddresses: boolean
  /** The port was named with the host: it may then be any. */
  hasPort(host: string, port: number): boolean
}

type Entry = { readonly host: string; readonly range: string | null; readonly port: number | null }

/**
 * Reads entries such as `nas.local`, `nas.local:5000`, `192.168.0.7`, `[::1]:8080` and
 * `10.0.0.0/8`. It throws a sentence on one that is none of these: it comes from the configuration.
 */
export function parseAllowedHosts(entries: readonly string[]): AllowedHosts {
  const parsed = entries.map(parseEntry)
  const atPort = (entry: Entry, port: number) => entry.port === null || entry.port === port
  return {
    hasHost: (host, port) => {
      const name = bareHost(host)
      return parsed.some((entry) => atPort(entry, port) && matchesHost(entry, name))
    },
    hasAddress: (address, port) =>
      parsed.some(({ range, ...entry }) => {
        return range !== null && atPort({ range, ...entry }, port) && isWithin(address, range)
      }),
    hasAddresses: parsed.some(({ range }) => range !== null),
    hasPort: (host, port) => {
      const name = bareHost(host)
      return parsed.some((entry) => entry.port === port && matchesHost(entry, name))
    },
  }
}

function matchesHost(entry: Entry, name: string): boolean {
  if (entry.range === null) return entry.host === name
  return ipaddr.isValid(name) && isWithin(name, entry.range)
}

function parseEntry(text: string): Entry {
  const entry = text.trim()
  if (ipaddr.isValidCIDR(entry)) return { host: entry, range: entry, port: null }
  if (ipaddr.isValid(entry)) return { host: entry, range: rangeOf(entry), port: null }
  const url = /^[^/@\\?#\s]+$/.test(entry) ? URL.parse(`http://${entry}`) : null
  if (!url) throw new Error(notAHost(text))
  const host = bareHost(url.hostname)
  const range = ipaddr.isValid(host) ? rangeOf(host) : null
  // The address drops port 80, which was named all the same.
  const named = /:(\d+)$/.exec(entry)?.[1]
  return { host, range, port: named === undefined ? null : Number(named) }
}

function rangeOf(address: string): string {
  const parsed = ipaddr.process(address)
  return `${parsed.toString()}/${parsed.kind() === 'ipv4' ? 32 : 128}`
}

/** A host without its final dot and without the brackets of IPv6. */
export function bareHost(host: string): string {
  return withoutFinalDot(host).replace(/^\[(.*)\]$/, '$1')
}

function notAHost(text: string): string {
  return (
    `"${text}" is no host that can be allowed. ` +
    'Give a name (nas.local), a name with a port (nas.local:5000), an address or a range (10.0.0.0/8).'
  )
}
