import { isIP } from 'node:net'
import type { Problem } from '../../../model/source.ts'
import { type AllowedHosts, bareHost } from './allowed-hosts.ts'
import { isWebPort } from './ports.ts'
import { isPrivateName } from './private-names.ts'
import { whyNotPublic } from './public-address.ts'

/** Servers take no more than this in a request's first line. */
const LONGEST = 8_000

/**
 * What is wrong with an address before anything is looked up or connected; null where nothing is.
 * `place` is what a message calls it.
 */
export function checkUrl(url: URL, allowed: AllowedHosts, place = 'this address'): Problem | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return notTheWeb(place)
  if (url.username || url.password) return withPassword(place)
  if (url.href.length > LONGEST) return tooLong(place)
  const port = portOf(url)
  return (
    checkHost(url.hostname, port, allowed) ??
    (isWebPort(port) || allowed.hasPort(url.hostname, port) ? null : refusedPort(place, port))
  )
}

/**
 * What is wrong with a host by its name or its literal address; null where nothing is. What a name
 * stands for is checked when it is connected to.
 */
export function checkHost(hostname: string, port: number, allowed: AllowedHosts): Problem | null {
  if (allowed.hasHost(hostname, port)) return null
  const host = bareHost(hostname)
  if (isIP(host) !== 0) return checkAddress(host, host, port, allowed)
  const mayBeTried = allowed.hasAddresses || !isPrivateName(host)
  return mayBeTried ? null : privateHost(host, 'a private name')
}

/** What is wrong with an address that a host's name stands for; null where nothing is. */
export function checkAddress(
  host: string,
  address: string,
  port: number,
  allowed: AllowedHosts,
): Problem | null {
  const why = whyNotPublic(address)
  if (why === null || allowed.hasAddress(address, port)) return null
  return privateHost(host, host === address ? why : `${address}, ${why}`)
}

export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' ? 443 : 80
}

function privateHost(host: string, why: string): Problem {
  return {
    code: 'private-address',
    message:
      `${host} is not a public host (${why}) and is not asked. ` +
      'To allow it, name it in the setting allow-private-hosts.',
  }
}

function tooLong(place: string): Problem {
  return { code: 'address-too-long', message: `${place} is too long to be asked.` }
}

function notTheWeb(place: string): Problem {
  return {
    code: 'unsupported-address',
    message: `${place} is no web address. Only http:// and https:// can be followed.`,
  }
}

function withPassword(place: string): Problem {
  return {
    code: 'address-with-password',
    message: `${place} carries a user name or a password, which is not sent. Leave it out.`,
  }
}

function refusedPort(place: string, port: number): Problem {
  return {
    code: 'refused-port',
    message:
      `${place} names port ${port}, where no web server is expected, and is not asked. ` +
      'To allow it, name the host with its port in the setting allow-private-hosts.',
  }
}
