import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { addressOf } from '../guard/asker.ts'
import { createLimiter } from '../guard/limiter.ts'
import { tellReaderApp } from '../guard/reader-apps.ts'
import type { Means } from '../means.ts'
import { TRIES } from '../pages/login-page.ts'
import { LOCAL } from '../reach.ts'
import { readAsked } from './asked.ts'

const LARGEST = 16 << 10

/** `/accounts/ClientLogin`: the word by which an app asks from then on, for a name and its password. */
export function addClientLogin(app: Hono, { desk, now, log, reach = LOCAL }: Means): void {
  const limiter = createLimiter(TRIES, now)
  const limit = bodyLimit({ maxSize: LARGEST, onError: () => refuse(413, 'Too much was sent.') })
  const answer = async (context: Context) => {
    const asked = await readAsked(context)
    const word = await desk.readerKeys.signIn(asked.one('Email') ?? '', asked.one('Passwd') ?? '')
    if (word !== null) return tellWord(context, word, asked.one('output') === 'json')
    // Only what is wrong counts: a hundred bits are not guessed, and many apps may start at once.
    const address = addressOf(context, reach)
    const wait = limiter.take(address)
    if (wait > 0) {
      const refused = refuse(429, `Too many tries: try again in ${wait} s.`)
      refused.headers.set('Retry-After', String(wait))
      return refused
    }
    log?.({ level: 'warning', message: 'a reader app was not let in', address })
    return refuse(401, WRONG)
  }
  app.on(['GET', 'POST'], '/accounts/ClientLogin', limit, answer)
}

function tellWord(context: Context, word: string, asJson: boolean): Response {
  const told = { SID: word, LSID: word, Auth: word }
  if (asJson) return context.json(told, 200, { 'Cache-Control': 'no-store' })
  const lines = Object.entries(told).map(([key, value]) => `${key}=${value}\n`)
  return tellReaderApp(200, lines.join(''))
}

const WRONG =
  'This name and this password do not go together. It is the password for reader apps that is asked for here: Settings, Reader apps, on the desk makes one.'

function refuse(status: number, sentence: string): Response {
  return tellReaderApp(status, `Error=BadAuthentication\n${sentence}\n`)
}
