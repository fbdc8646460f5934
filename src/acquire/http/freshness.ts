import { parseHttpDate } from './http-date.ts'

/** More than a year says no more than a year does. */
const LONGEST = 366 * 24 * 3_600_000

export type FreshnessHeaders = {
  readonly cacheControl: string | null
  readonly expires: string | null
  readonly age: string | null
  readonly date: string | null
}

/**
 * The milliseconds for which an answer says that it stays fresh (RFC 9111, for a private cache).
 * Null where it says nothing; 0 where it asks not to be kept, or where what it says makes no sense.
 */
export function computeFreshFor(headers: FreshnessHeaders, now: number): number | null {
  const lifetime = findLifetime(headers, now)
  if (lifetime === null) return null
  const age = /^\s*\d+\s*$/.test(headers.age ?? '') ? Number(headers.age) * 1000 : 0
  return Math.min(Math.max(0, lifetime - age), LONGEST)
}

function findLifetime({ cacheControl, expires, date }: FreshnessHeaders, now: number) {
  const directives = parseDirectives(cacheControl ?? '')
  if (directives.has('no-store') || directives.has('no-cache')) return 0
  const maxAge = directives.get('max-age')
  if (maxAge !== undefined) return /^\d+$/.test(maxAge) ? Number(maxAge) * 1000 : 0
  if (expires === null) return null
  const end = parseHttpDate(expires)
  if (end === null) return 0
  return end - (parseHttpDate(date ?? '') ?? now)
}

/** The directives by lower-case name, without the marks around values; the first of a name holds. */
function parseDirectives(text: string): Map<string, string> {
  const directives = new Map<string, string>()
  for (const match of text.matchAll(/([^\s,=]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,]*)))?/g)) {
    const name = match[1].toLowerCase()
    if (!directives.has(name)) directives.set(name, match[2] ?? match[3] ?? '')
  }
  return directives
}
