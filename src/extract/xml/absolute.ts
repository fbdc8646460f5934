/** An address made absolute against a base; null where it makes none. */
export function absolute(address: string, base: string | null): string | null {
  try {
    return new URL(address.trim(), base ?? undefined).href
  } catch {
    // A base that is no address itself must not spoil an address that needs none.
    return base !== null && /^[a-z][\w+.-]*:/i.test(address) ? absolute(address, null) : null
  }
}

/**
 * The same, where it leads to the web: never `javascript:`, `data:` or a file, and without the user
 * name and password that a private feed may print in the addresses of its entries.
 */
export function webAddress(address: string | null | undefined, base: string | null): string | null {
  if (!address?.trim()) return null
  const made = absolute(address, base)
  return made !== null && /^https?:\/\//i.test(made) ? withoutPassword(made) : null
}

function withoutPassword(address: string): string {
  if (!address.includes('@')) return address
  const url = new URL(address)
  url.username = ''
  url.password = ''
  return url.href
}
