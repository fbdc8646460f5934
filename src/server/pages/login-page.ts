import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie } from 'hono/cookie'
import { z } from 'zod'
import { login } from '../../present/desk/login.ts'
import { cookieName } from '../guard/access.ts'
import { addressOf, isSecure } from '../guard/asker.ts'
import { createLimiter } from '../guard/limiter.ts'
import { setSessionCookie } from '../guard/session-cookie.ts'
import type { Means } from '../means.ts'
import { checkShape, parseQuery, refuseQuery } from '../query.ts'
import { LOCAL } from '../reach.ts'
import { sendPage } from '../respond.ts'

/** Tries a minute: enough for slips, too few for guessing. */
export const TRIES = { each: 5, all: 20 }

const LARGEST = 16 << 10

/** A page of ours: no other host can be named by it. */
const next = z
  .string()
  .regex(/^\/(?![/\\])[!-~]*$/, 'is an address of the desk')
  .default('/')

const QUERY = z.object({ next })
const FORM = z.object({ next, name: z.string().max(200), password: z.string().max(2000) })

/** `/login` and `/logout`. */
export function addLogin(app: Hono, means: Means): void {
  const { desk, reach = LOCAL, now, log } = means
  const limiter = createLimiter(TRIES, now)
  const show = async (context: Context, back: string, problem: string | null, status = 200) => {
    const isPlain = reach.isShared && !isSecure(context, reach)
    const body = login({ next: back, problem, isPlain })
    return sendPage(context, means, { title: 'Sign in', at: null, body }, status)
  }
  app.get('/login', async (context) => {
    const { next } = parseQuery(context, QUERY)
    const secret = getCookie(context, cookieName(context, reach)) ?? ''
    const isIn =
      (await desk.access.findSession(secret)) ?? (!reach.isShared && (await desk.access.isOpen()))
    return isIn ? context.redirect(next, 303) : show(context, next, null)
  })
  app.post('/login', bodyLimit({ maxSize: LARGEST }), async (context) => {
    refuseQuery(context)
    const form = checkShape(FORM, await context.req.parseBody(), 'body')
    const address = addressOf(context, reach)
    const wait = limiter.take(address)
    if (wait > 0) {
      const answer = await show(context, form.next, `Too many tries: try again in ${wait} s.`, 429)
      answer.headers.set('Retry-After', String(wait))
      return answer
    }
    const agent = context.req.header('user-agent') ?? ''
    const secret = await desk.access.signIn(form.name, form.password, agent)
    if (!secret) {
      log?.({ level: 'warning', message: 'a sign-in failed', address })
      return show(context, form.next, 'This name and this password do not go together.', 401)
    }
    setSessionCookie(context, reach, secret)
    return context.redirect(form.next, 303)
  })
  app.post('/logout', async (context) => {
    refuseQuery(context)
    const name = cookieName(context, reach)
    const found = await desk.access.findSession(getCookie(context, name) ?? '')
    if (found) await desk.access.endSession(found.person.id, found.session.id)
    deleteCookie(context, name, { path: '/', secure: isSecure(context, reach) })
    return context.redirect('/login', 303)
  })
}
