import { getSubdomain } from 'tldts'
import { asksForm, plainHost, plainSegments } from './other-forms.ts'
import { isTracking } from './tracking.ts'
import { unwrap } from './unwrap.ts'

/** No page has a longer address; what is longer was made to be a burden. */
const LONGEST = 4096

/**
 * The form of an address under which the same page always falls together: `https`, no `www.` and
 * its like, no tracking, no AMP or print form, no fragment. It is a key to compare by and may not
 * open in a browser. Null for what is no http(s) address.
 */
export function canonicalAddress(address: string): string | null {
  const trimmed = address.trim()
  if (trimmed.length > LONGEST || !/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed))
    return null
  const url = unwrap(new URL(trimmed))
  const port = /^(?:|80|443)$/.test(url.port) ? '' : `:${url.port}`
  const plain = `https://${hostOf(url)}${port}${pathOf(url)}${queryOf(url)}${fragmentOf(url)}`
  return URL.canParse(plain) ? plain : null
}

function hostOf({ hostname }: URL): string {
  const host = hostname.replace(/\.+$/, '')
  return plainHost(host, getSubdomain(host, { allowPrivateDomains: true }) ?? '')
}

function pathOf({ pathname }: URL): string {
  const segments = pathname
    .replace(/;jsessionid=[^/]*/i, '')
    .split('/')
    .filter(Boolean)
    .map(plainEscapes)
  return `/${plainSegments(segments).join('/')}`
}

/** "%7E" is "~", and "%c3" is "%C3". */
function plainEscapes(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (escaped) => {
    const letter = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return /[\w.~-]/.test(letter) ? letter : escaped.toUpperCase()
  })
}

/** The parameters that tell which page it is, in alphabetic order. */
function queryOf({ search }: URL): string {
  const kept = search
    .slice(1)
    .split('&')
    // Addresses are often escaped as HTML once too often.
    .map((part) => part.replace(/^(?:amp;)+/, ''))
    .filter((part) => part !== '' && !isIdle(part))
    .map(plainEscapes)
    .sort()
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

function isIdle(part: string): boolean {
  const at = part.indexOf('=')
  const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
  return isTracking(name, value) || asksForm(name, value)
}

/** A fragment names a place in the page, save on old sites whose pages all hang behind "#!". */
function fragmentOf({ hash }: URL): string {
  return hash.startsWith('#!/') ? hash : ''
}
