const SECRET_NAME =
  /(?:^|[-_.])(?:auth|code|credential|jwt|key|pass|password|passwd|pwd|secret|session|sid|sig|signature|ticket|token|user)(?:$|[-_.])|token|apikey|secret/i
/** Long runs of letters and digits mixed: what machines make up and people do not. */
const LIKE_A_SECRET = /^(?=.*\d)(?=.*[a-z])[\w~.=+%-]{20,}$/i
const WORDS = /[a-z]{3,}(?:[-_.][a-z]{2,}){2,}/i

/** An address for a message: without a password, and without what looks like a token. */
export function maskAddress(address: string): string {
  const url = URL.parse(address)
  if (!url) return address.replace(/\/\/[^/@]*@/, '//…@').slice(0, 200)
  const path = url.pathname.split('/').map((part) => (isSecret(part) ? '…' : part))
  const query = [...url.searchParams].map(([name, value]) => `${name}=${maskValue(name, value)}`)
  const end = query.length > 0 ? `?${query.join('&')}` : ''
  const user = url.username || url.password ? '…@' : ''
  const root = url.host ? `${url.protocol}//${user}${url.host}` : url.protocol
  return shorten(`${root}${path.join('/')}${end}`)
}

function maskValue(name: string, value: string): string {
  return SECRET_NAME.test(name) || isSecret(value) ? '…' : value
}

function isSecret(text: string): boolean {
  return LIKE_A_SECRET.test(text) && !WORDS.test(text)
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}
