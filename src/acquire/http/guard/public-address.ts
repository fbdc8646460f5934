import ipaddr from 'ipaddr.js'

/** Ranges that registries call ordinary and that must not be reached all the same. */
const NOT_PUBLIC: readonly (readonly [range: string, why: string])[] = [
  ['168.63.129.16/32', "a cloud's own service"],
  ['100.100.100.200/32', "a cloud's own service"],
]

/** All public addresses of IPv6 are in here; `::/96` and other old forms are not. */
const GLOBAL_UNICAST = '2000::/3'

/** Why an address is not a public one, in a few words; null where it is public. */
export function whyNotPublic(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'no address'
  const parsed = ipaddr.process(address)
  const range = parsed.range()
  if (range !== 'unicast') return RANGE_WORDS[range] ?? 'reserved'
  if (parsed.kind() === 'ipv6' && !isWithin(parsed, GLOBAL_UNICAST)) return 'reserved'
  return NOT_PUBLIC.find(([each]) => isWithin(parsed, each))?.[1] ?? null
}

/** Whether an address lies in a range such as `10.0.0.0/8`; one of the other family never does. */
export function isWithin(address: string | ipaddr.IPv4 | ipaddr.IPv6, range: string): boolean {
  if (typeof address === 'string' && !ipaddr.isValid(address)) return false
  const parsed = typeof address === 'string' ? ipaddr.process(address) : address
  const [base, bits] = ipaddr.parseCIDR(range)
  return parsed.kind() === base.kind() && parsed.match(base, bits)
}

const RANGE_WORDS: Readonly<Record<string, string>> = {
  unspecified: 'this machine',
  loopback: 'this machine',
  private: 'a private network',
  uniqueLocal: 'a private network',
  deprecatedSiteLocal: 'a private network',
  linkLocal: 'the local link',
  carrierGradeNat: "a provider's own network",
  multicast: 'many receivers at once',
  broadcast: 'many receivers at once',
}
