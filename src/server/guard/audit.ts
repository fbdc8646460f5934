import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { AuditEntry } from '../../model/audit.ts'
import type { Means } from '../means.ts'
import { isOpenToReaders } from './editors.ts'

/** What was done, as the list of what editors did has it. */
export type Did = Pick<AuditEntry, 'act'> & Partial<Pick<AuditEntry, 'story' | 'source' | 'about'>>

declare module 'hono' {
  interface ContextVariableMap {
    did: Did & { readonly isBegun?: boolean }
  }
}

/** Says what an answer does; it is written down where it was done. */
export function tellDone(context: Context, did: Did): void {
  context.set('did', did)
}

/** The same of what is done later, though the answer is that it was not done yet. */
export function tellBegun(context: Context): void {
  const did = context.get('did')
  if (did) context.set('did', { ...did, isBegun: true })
}

/**
 * Writes down who did what, once it was done. Whatever changes what all see leaves an entry, told or not: one
 * that nobody told has how it was asked.
 */
export function auditActs({ desk, log }: Means): MiddlewareHandler {
  return async (context, next) => {
    await next()
    const did = context.get('did') ?? untold(context)
    if (!did || (context.res.status >= 400 && !did.isBegun)) return
    const { act, story = null, source = null, about = null } = did
    const who = context.get('person')?.name ?? null
    const door = context.get('isByToken') ? 'token' : 'desk'
    try {
      await desk.audit.note({ who, door, act, story, source, about })
    } catch (error) {
      // What was done stays done; that it could not be written down is told to who runs the desk.
      log?.({ level: 'error', message: `not written down who did ${act}: ${String(error)}` })
    }
  }
}

function untold(context: Context): (Did & { readonly isBegun?: boolean }) | null {
  const { method, path } = context.req
  if (isOpenToReaders(method, path)) return null
  const story = context.req.param('story') ?? null
  return { act: 'other', story, about: `${method} ${routePath(context, -1)}` }
}
