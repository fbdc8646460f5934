/** The address that a page's relative ones start from: its `base` element's, or its own. */
export function baseOf(base: string | null, address: string | null): string | null {
  return base === null ? address : (resolveAddress(base, address) ?? address)
}

/** An address of a page as a whole one, or null for what leads to no page. */
export function resolveAddress(text: string, base: string | null): string | null {
  const known = /^https?:\/\//i.test(text)
  if (!known && base === null)
    return text.startsWith('//') ? resolveAddress(`https:${text}`, null) : null
  const canParse = known || base === null ? URL.canParse(text) : URL.canParse(text, base)
  if (!canParse) return null
  if (known || base === null) return text
  const { href, protocol } = new URL(text, base)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
