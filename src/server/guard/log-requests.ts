import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

/** Takes a line of the log: an object that becomes one line of JSON. */
export type Log = (line: Readonly<Record<string, unknown>>) => void

/**
 * A line for each question: its id, its method, the pattern of its address, what it was answered with
 * and in how many milliseconds. What somebody searches for or reads stands in none of them.
 */
export function logRequests(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now()
    await next()
    const milliseconds = Math.round((performance.now() - start) * 10) / 10
    const { method } = context.req
    const request = context.get('requestId')
    const [route, { status }] = [routePath(context, -1), context.res]
    log({ level: 'info', request, method, route, status, milliseconds })
  }
}
