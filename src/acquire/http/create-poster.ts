import { Agent, type Dispatcher } from 'undici'
import type { Problem } from '../../model/source.ts'
import { faultProblem } from './fault-problems.ts'
import { type AllowedHosts, parseAllowedHosts } from './guard/allowed-hosts.ts'
import { checkUrl, portOf } from './guard/check-url.ts'
import { createGuardedConnector, type Lookup } from './guard/guarded-connector.ts'
import { createPatientLookup, lookupByServers, lookupBySystem } from './guard/patient-lookup.ts'
import { SYSTEM_CLOCK } from './queue/clock.ts'
import { parseRetryAfter } from './retry-after.ts'
import { withDeadline } from './with-deadline.ts'

/** What is sent to an address that somebody named for it. */
export type Post = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What came of it. */
export type Posted = {
  /** Null where nothing was answered. */
  readonly status: number | null
  /** The answer's first characters, without control characters. */
  readonly answer: string
  /** Why there is no answer; null where there is one. */
  readonly problem: Problem | null
  /** Was it not sent because of where it would have gone? */
  readonly isRefused: boolean
  /** Milliseconds that the receiver asks to be left alone; null where it does not. */
  readonly retryAfter: number | null
  /** Milliseconds that it took. */
  readonly took: number
}

export type PosterOptions = {
  readonly userAgent: string
  readonly allowPrivateHosts: readonly string[]
  readonly lookup?: Lookup
  /** Milliseconds for all of it. */
  readonly timeout?: number
  /** Certificates of authorities that are trusted, in PEM, in place of the system's. */
  readonly ca?: string
}

export type Poster = {
  /** What is wrong with an address before anything is sent; null where nothing is. */
  check(url: string): Problem | null
  /** Never rejects: what goes wrong is an answer. Redirects are not followed. */
  post(post: Post): Promise<Posted>
  close(): Promise<void>
}

const TIMEOUT = 10_000

/** Bytes of an answer that are looked at, and characters that are kept of it. */
const MOST_READ = 2048
const MOST_KEPT = 200

/** Sends to addresses that people name, by the same guard that everything else passes. */
export function createPoster(options: PosterOptions): Poster {
  const { userAgent, timeout = TIMEOUT, ca } = options
  const allowed = parseAllowedHosts(options.allowPrivateHosts)
  const lookup =
    options.lookup ??
    createPatientLookup({ system: lookupBySystem, servers: lookupByServers, clock: SYSTEM_CLOCK })
  const connect = createGuardedConnector({
    ...{ allowed, lookup, timeout, ca },
    onPrivate: () => undefined,
  })
  const dispatcher = new Agent({ connect, allowH2: false, maxHeaderSize: 16 << 10 })
  const stop = new AbortController()
  const check = (text: string) => checkReceiver(text, allowed)

  return {
    check,
    async post({ url, headers, body }) {
      const start = performance.now()
      const end = () => Math.round(performance.now() - start)
      const refused = check(url)
      if (refused) return { ...NOTHING, problem: refused, isRefused: true, took: 0 }
      const sent = { ...headers, 'user-agent': userAgent }
      try {
        const answered = await withDeadline(timeout, stop.signal, (signal) =>
          send(dispatcher, new URL(url), { headers: sent, body, signal }),
        )
        return { ...NOTHING, ...answered, took: end() }
      } catch (error) {
        const problem = faultProblem(error, 'this address')
        return { ...NOTHING, problem, isRefused: problem.code === 'private-address', took: end() }
      }
    },
    close: async () => {
      stop.abort()
      await dispatcher.destroy()
    },
  }
}

const NOTHING: Omit<Posted, 'took'> = {
  ...{ status: null, answer: '', problem: null, isRefused: false, retryAfter: null },
}

function checkReceiver(text: string, allowed: AllowedHosts): Problem | null {
  const url = URL.parse(text)
  if (!url) return NO_ADDRESS
  const wrong = checkUrl(url, allowed)
  if (wrong || url.protocol === 'https:') return wrong
  return allowed.hasHost(url.hostname, portOf(url)) ? null : UNPROTECTED
}

const NO_ADDRESS: Problem = {
  code: 'invalid-address',
  message: 'this is no address. It should begin with https://.',
}

const UNPROTECTED: Problem = {
  code: 'unprotected-address',
  message:
    'this address begins with http://, where anybody on the way can read what is sent. ' +
    'Give it with https://, or name its host in the setting allow-private-hosts.',
}

type Sending = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly signal: AbortSignal
}

async function send(
  dispatcher: Dispatcher,
  { origin, pathname, search }: URL,
  sending: Sending,
): Promise<Pick<Posted, 'status' | 'answer' | 'retryAfter'>> {
  const path = pathname + search
  const { statusCode, headers, body } = await dispatcher.request({
    ...{ origin, path, method: 'POST', ...sending },
  })
  const [retryAfter = null] = [headers['retry-after']].flat()
  // Who drips its answer has taken what was sent all the same.
  const answer = await readStart(body).catch(() => '')
  return {
    status: statusCode,
    answer,
    retryAfter: parseRetryAfter(retryAfter, SYSTEM_CLOCK.now()),
  }
}

async function readStart(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    parts.push(part)
    size += part.length
    if (size >= MOST_READ) break
  }
  const text = new TextDecoder().decode(Buffer.concat(parts).subarray(0, MOST_READ))
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_KEPT)
}
