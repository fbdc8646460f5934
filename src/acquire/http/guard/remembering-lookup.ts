import type { LookupAddress } from 'node:dns'
import type { Lookup } from './guarded-connector.ts'

/** How long an answer of the system is used again: names of hosts that are asked in a row. */
const REMEMBERED = 60_000
const MOST = 5_000

type Entry = { readonly answer: Promise<readonly LookupAddress[]>; readonly until: number }

/** A look-up that asks once for the same name within a minute, failures included. */
export function rememberLookups(lookup: Lookup, now: () => number): Lookup {
  const known = new Map<string, Entry>()
  return (host) => {
    const entry = known.get(host)
    const at = now()
    if (entry && entry.until > at && entry.until <= at + REMEMBERED) return entry.answer
    if (known.size >= MOST) known.clear()
    const answer = lookup(host)
    known.set(host, { answer, until: at + REMEMBERED })
    return answer
  }
}
