import { outletDomain } from './outlet-domain.ts'

/** Hashes of an article's wording that it is looked up by: a text that was edited keeps most. */
const HASHES = 6

/** A number long enough to name one page of a site; shorter ones count pages and days. */
const ID = /\d{5,}/g
/** Letters with digits, as machines make them: "c8x2k9d4". */
const KEY = /(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{8,}/gi

/**
 * What an article may be known again by when its address changes: the ids in its addresses, the
 * folders that hold one, and hashes of its wording, each with its outlet's domain. Others may have some
 * of them as well; `isRenamed` tells whether they are one. `copy` is the fingerprint's.
 */
export function tracesOf(addresses: readonly string[], copy: readonly number[]): string[] {
  const web = addresses.filter((address) => URL.canParse(address) && /^https?:/.test(address))
  const domain = web[0] === undefined ? null : outletDomain(web[0])
  if (domain === null) return []
  const ids = web.flatMap(idsOf).map((id) => `${domain}#${id}`)
  return [...new Set([...ids, ...copy.slice(0, HASHES).map((hash) => `${domain}~${hash}`)])]
}

/** The ids in an address: what stays of it when a headline's words change. */
export function idsOf(address: string): readonly string[] {
  const { pathname, search } = new URL(address)
  const said = `${pathname}${search}`
  return [...new Set([...(said.match(ID) ?? []), ...(said.match(KEY) ?? [])])]
}
