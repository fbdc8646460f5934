import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Means } from '../means.ts'
import type { Guesses } from './guesses.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The word by which a reader app asks. */
    readerWord: string
  }
}

/** Bytes that an app may send: ten thousand items in their long form. */
const LARGEST = 1 << 20

/**
 * Lets apps that bring their word to the lists of reader apps, and nobody else: neither a session nor an
 * open desk passes. They bring it in a header, or as `T` in the address or in what they send.
 */
export function guardReaderApps(
  { desk: { access, readerKeys } }: Means,
  guesses: Guesses,
): MiddlewareHandler {
  const limit = bodyLimit({ maxSize: LARGEST, onError: () => tellReaderApp(413, TOO_LARGE) })
  return async (context, next) => {
    if (!isOfReaderApp(context)) return next()
    return limit(context, async () => {
      const word = wordOf(context) ?? (await findT(context))
      if (word !== null) guesses.check(context)
      const id = word === null ? null : await readerKeys.find(word)
      if (word === null || id === null) {
        if (word !== null) guesses.count(context)
        context.res = tellReaderApp(401, (await readerKeys.areAny()) ? UNKNOWN : OFF)
        return
      }
      const person = await access.findPersonById(id)
      if (person) context.set('person', person)
      context.set('readerWord', word)
      context.set('isByToken', true)
      await next()
    })
  }
}

/** Is it asked for by a reader app? What is refused is told in plain text then. */
export function isOfReaderApp({ req }: Context): boolean {
  return req.path.startsWith('/reader/')
}

/** As apps of that reader write it, or as other programs bring tokens. */
function wordOf({ req }: Context): string | null {
  const header = req.header('authorization') ?? ''
  const [, word] = /^(?:GoogleLogin\s+auth=|Bearer\s+)(\S+)$/i.exec(header) ?? []
  return word ?? null
}

async function findT({ req }: Context): Promise<string | null> {
  const inAddress = req.query('T')
  if (inAddress || req.method !== 'POST') return inAddress ?? null
  return new URLSearchParams(await req.text()).get('T')
}

const UNKNOWN =
  'Sign in again. If that is refused, the password for reader apps was changed or taken back: Settings, Reader apps, on the desk makes another.'
const OFF =
  'Reader apps are not let in yet. Settings, Reader apps, on the desk makes a password for them.'
const TOO_LARGE = `At most ${LARGEST >> 20} MB may be sent at once.`

/** Apps show what is plain text, or nothing. */
export function tellReaderApp(status: number, text: string): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  const refused = status === 401 ? { 'X-Reader-Google-Bad-Token': 'true' } : {}
  return new Response(text, { status, headers: { ...headers, ...refused } })
}
