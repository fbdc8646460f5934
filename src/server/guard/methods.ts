import type { Hono } from 'hono'

/** What an address can be asked, as `Allow` lists it; empty where nothing is there. */
export function allowedAt(app: Hono, path: string): readonly string[] {
  const methods = app.routes
    .filter(({ method, path: pattern }) => method !== 'ALL' && toPattern(pattern).test(path))
    .map(({ method }) => method)
  if (methods.length === 0) return []
  const reading = methods.includes('GET') ? ['HEAD'] : []
  return [...new Set([...methods, ...reading, 'OPTIONS'])].sort()
}

/** A route's path as a pattern: `:story` and `:story{…}` are one part of an address. */
function toPattern(path: string): RegExp {
  const parts = path
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')))
  return new RegExp(`^${parts.join('/')}$`)
}
