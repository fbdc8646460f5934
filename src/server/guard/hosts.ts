import type { MiddlewareHandler } from 'hono'

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Answers only under names that mean this desk: a page elsewhere whose name was made to point here
 * (DNS rebinding) asks under its own.
 */
export function guardHosts(): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '')
    if (LOOPBACK.has(host)) return next()
    return context.text(`This desk does not go by the name ${host.slice(0, 100)}.\n`, 421)
  }
}
