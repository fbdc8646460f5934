/** Names that never belong to a public host: they mean this machine, this network or its cloud. */
const PRIVATE_ENDINGS: readonly string[] = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'corp',
  'home',
  'lan',
  'private',
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
  'onion',
  'alt',
]

/** Whether a host's name is one that only a private network knows. A final dot makes no difference. */
export function isPrivateName(host: string): boolean {
  const name = withoutFinalDot(host)
  if (!name.includes('.')) return true
  return PRIVATE_ENDINGS.some((ending) => name === ending || name.endsWith(`.${ending}`))
}

export function withoutFinalDot(host: string): string {
  return host.toLowerCase().replace(/\.+$/, '')
}
