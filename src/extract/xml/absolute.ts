/** An address made absolute against a base; null where it makes none. */
export function absolute(address: string, base: string | null): string | null {
  const trimmed = address.trim()
  if (URL.canParse(trimmed)) return new URL(trimmed).href
  return base !== null && URL.canParse(trimmed, base) ? new URL(trimmed, base).href : null
}

/** The same, where it leads to the web: never `javascript:`, `data:` or a file. */
export function webAddress(address: string | null | undefined, base: string | null): string | null {
  if (!address?.trim()) return null
  const made = absolute(address, base)
  return made !== null && /^https?:\/\//i.test(made) ? made : null
}
