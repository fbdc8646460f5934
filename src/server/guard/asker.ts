import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Reach } from '../reach.ts'

/** The address of who asks: that of the connection, or what the proxy before us says of it. */
export function addressOf(context: Context, { trustsProxy }: Reach): string {
  const forwarded = trustsProxy ? context.req.header('x-forwarded-for') : undefined
  // The last address is the one that our own proxy saw; those before it are hearsay.
  const last = forwarded?.split(',').at(-1)?.trim()
  return last || connectionOf(context)
}

/** Without a connection, as in a test that asks the app itself, it is this machine. */
function connectionOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'local'
  } catch {
    return 'local'
  }
}

/** Was the desk asked by TLS, as far as the one before us says? */
export function isSecure(context: Context, { trustsProxy }: Reach): boolean {
  const proto = trustsProxy ? context.req.header('x-forwarded-proto') : undefined
  if (proto !== undefined) return proto.split(',').at(-1)?.trim() === 'https'
  return new URL(context.req.url).protocol === 'https:'
}

/** The origin that our own pages have. */
export function ownOrigin(context: Context, reach: Reach): string {
  const { host } = new URL(context.req.url)
  return `${isSecure(context, reach) ? 'https' : 'http'}://${context.req.header('host') ?? host}`
}
