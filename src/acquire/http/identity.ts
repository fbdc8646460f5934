/** Who asks, in one string for every request: `Synoptic/1.2.3 (+https://example.org/about)`. */
export function formatIdentity({
  version,
  contact,
}: {
  readonly version: string
  /** A web or mail address where a site's owner finds who asks. */
  readonly contact: string | null
}): string {
  const name = `Synoptic/${version}`
  const where = contact?.replace(/[^\x21-\x7e]|[()]/g, '')
  return where ? `${name} (+${where})` : name
}
