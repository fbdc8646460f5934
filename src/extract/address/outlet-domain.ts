import { getDomain } from 'tldts'

/**
 * The domain that an outlet has registered: `example.co.uk` for `news.example.co.uk`, and the blog's
 * own for blogs on a common host. The host itself where it has none, null for what is no address.
 */
export function outletDomain(address: string): string | null {
  if (!URL.canParse(address)) return null
  const host = new URL(address).hostname.replace(/\.+$/, '')
  return getDomain(host, { allowPrivateDomains: true }) ?? (host || null)
}
