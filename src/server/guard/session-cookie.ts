import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Reach } from '../reach.ts'
import { cookieName } from './access.ts'
import { isSecure } from './asker.ts'

/** Seconds: as long as a session lasts. */
const LASTS = 30 * 86_400

/** Hands a browser the secret of its session, where no script reads it and no other site sends it. */
export function setSessionCookie(context: Context, reach: Reach, secret: string): void {
  setCookie(context, cookieName(context, reach), secret, {
    path: '/',
    httpOnly: true,
    secure: isSecure(context, reach),
    sameSite: 'Lax',
    maxAge: LASTS,
  })
}
