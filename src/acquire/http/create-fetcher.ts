import { Agent } from 'undici'
import type { Fetched, FetchRequest } from '../../model/fetched.ts'
import type { Problem } from '../../model/source.ts'
import { askAddress, type HopAnswer } from './ask-address.ts'
import { createByteBudget } from './body/byte-budget.ts'
import { faultProblem } from './fault-problems.ts'
import { followRedirects } from './follow-redirects.ts'
import { parseAllowedHosts } from './guard/allowed-hosts.ts'
import { checkUrl, portOf } from './guard/check-url.ts'
import { createGuardedConnector, type Lookup } from './guard/guarded-connector.ts'
import { lookupBySystem, rememberLookups } from './guard/remembering-lookup.ts'
import { type LimitChanges, withChanges } from './limits.ts'
import { maskAddress } from './mask-address.ts'
import { type Clock, SYSTEM_CLOCK } from './queue/clock.ts'
import { createHostQueue, PutOff } from './queue/host-queue.ts'

export type FetcherOptions = {
  /** Who asks; see `formatIdentity`. */
  readonly userAgent: string
  /** Hosts, `host:port`s, addresses and ranges of private networks that may be asked. */
  readonly allowPrivateHosts?: readonly string[]
  readonly limits?: LimitChanges
  readonly lookup?: Lookup
  readonly clock?: Clock
  /** Certificates of authorities that are trusted beside the system's, in PEM. */
  readonly ca?: string
}

export type Fetcher = AsyncDisposable & {
  /** Never rejects: what goes wrong is an answer. */
  fetch(request: FetchRequest): Promise<Fetched>
  /** Ends what runs and what waits; each ends with the problem `stopped`. */
  close(): Promise<void>
}

/** The one way to the network: guarded, polite and bounded. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = withChanges(options.limits)
  const clock = options.clock ?? SYSTEM_CLOCK
  const allowed = parseAllowedHosts(options.allowPrivateHosts ?? [])
  const lookup = rememberLookups(options.lookup ?? lookupBySystem, clock.now)
  const queue = createHostQueue({ ...limits, clock })
  const budget = createByteBudget(limits.unfinishedBytes)
  const stop = new AbortController()
  const connector = createGuardedConnector({
    allowed,
    lookup,
    timeout: limits.connect,
    ca: options.ca,
    onPrivate: () => undefined,
  })
  const dispatcher = new Agent({
    connect: connector,
    connections: 1,
    allowH2: false,
    maxHeaderSize: limits.headerBytes,
  })

  async function askHop(url: URL, request: FetchRequest): Promise<HopAnswer> {
    const problem = checkUrl(url, allowed)
    if (problem) return ended(url, problem)
    try {
      const rest = allowed.hasHost(url.hostname, portOf(url)) ? 0 : limits.minDelay
      const turn = { rest, patience: limits.patience[request.kind] }
      return await queue.run(url.hostname, () => askNow(url, request), turn)
    } catch (error) {
      if (error instanceof PutOff) return ended(url, putOff(url), error.wait)
      return ended(url, faultProblem(error, maskAddress(url.href)))
    }
  }

  function askNow(url: URL, request: FetchRequest): Promise<HopAnswer> {
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(limits.total)])
    const { userAgent } = options
    return askAddress(url, request, {
      dispatcher,
      userAgent,
      limits,
      budget,
      now: clock.now,
      signal,
    })
  }

  async function close(): Promise<void> {
    queue.stop()
    stop.abort()
    await dispatcher.destroy()
  }

  return {
    async fetch(request) {
      const url = URL.parse(request.url)
      if (!url) return failed(request.url, noAddress(request.url))
      return followRedirects(url, request, { ask: askHop, most: limits.redirects })
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

function ended(url: URL, problem: Problem, retryAfter: number | null = null): HopAnswer {
  return { outcome: 'end', fetched: failed(url.href, problem, retryAfter) }
}

function failed(url: string, problem: Problem, retryAfter: number | null = null): Fetched {
  return { outcome: 'failed', url, problem, status: null, gone: false, retryAfter }
}

function noAddress(text: string): Problem {
  const message = `${maskAddress(text)} is no address. It should begin with https:// or http://.`
  return { code: 'invalid-address', message }
}

function putOff(url: URL): Problem {
  const message = `${url.hostname} asked to be left alone for a while. It is asked again later.`
  return { code: 'put-off', message }
}
