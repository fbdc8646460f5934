import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { Refusal } from '../problems.ts'
import type { Reach } from '../reach.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Answers only under names that mean this desk: a page elsewhere whose name was made to point here
 * (DNS rebinding) asks under its own.
 */
export function guardHosts({ names, isShared }: Reach): MiddlewareHandler {
  const known = new Set([...LOOPBACK, ...names.map((name) => name.toLowerCase())])
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '')
    // An address is no name that could be made to point here.
    if (known.has(host) || (isShared && isIP(host.replace(/^\[|\]$/g, '')) > 0)) return next()
    throw new Refusal(421, 'wrong-host', 'Not the name of this desk', message(host))
  }
}

function message(host: string): string {
  return `This desk does not go by the name ${host.slice(0, 100)}; ask for localhost.`
}
