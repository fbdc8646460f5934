import { Agent } from 'undici'
import type { Fetched, FetchRequest } from '../../model/fetched.ts'
import type { HostTurns } from '../../model/host-turns.ts'
import { askPolitely, type PoliteOptions, type Reach } from './ask-politely.ts'
import { createByteBudget } from './body/byte-budget.ts'
import { type AskHop, followRedirects } from './follow-redirects.ts'
import { type AllowedHosts, parseAllowedHosts } from './guard/allowed-hosts.ts'
import {
  type ConnectorOptions,
  createGuardedConnector,
  type Lookup,
} from './guard/guarded-connector.ts'
import { createPatientLookup, lookupByServers, lookupBySystem } from './guard/patient-lookup.ts'
import { createPrivateHosts } from './guard/private-hosts.ts'
import { rememberLookups } from './guard/remembering-lookup.ts'
import { type LimitChanges, type Limits, withChanges } from './limits.ts'
import { type Clock, STEADY_CLOCK, SYSTEM_CLOCK } from './queue/clock.ts'
import { createHostQueue } from './queue/host-queue.ts'
import { createRobots } from './robots/robots-cache.ts'

export type FetcherOptions = {
  /** Who asks; see `formatIdentity`. */
  readonly userAgent: string
  /** Hosts, `host:port`s, addresses and ranges of private networks that may be asked. */
  readonly allowPrivateHosts?: readonly string[]
  readonly limits?: LimitChanges
  readonly lookup?: Lookup
  readonly clock?: Clock
  /** Certificates of authorities that are trusted, in PEM, in place of the system's. */
  readonly ca?: string
  /** Whose turn it is with a host, where other machines ask as well. */
  readonly turns?: HostTurns
}

export type Fetcher = AsyncDisposable & {
  /** Never rejects: what goes wrong is an answer. */
  fetch(request: FetchRequest): Promise<Fetched>
  /** Ends what runs and what waits; each ends with the problem `stopped`. */
  close(): Promise<void>
}

/** Robots.txt is looked for no further than this (RFC 9309). */
const ROBOTS_REDIRECTS = 5
const AGENT = 'synoptic'

/**
 * The one way to the network: guarded, polite and bounded.
 * It throws a sentence where `allowPrivateHosts` holds what is no host.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = withChanges(options.limits)
  const clock = options.clock ?? SYSTEM_CLOCK
  const lookup = rememberLookups(options.lookup ?? createOwnLookup(clock), clock.now)
  const privateHosts = createPrivateHosts(lookup)
  const stop = new AbortController()
  const connect = { lookup, timeout: limits.connect, ca: options.ca, onPrivate: privateHosts.add }
  const named = createReach(parseAllowedHosts(options.allowPrivateHosts ?? []))
  const open = createReach(parseAllowedHosts([]))
  const polite: PoliteOptions = {
    userAgent: options.userAgent,
    limits,
    budget: createByteBudget(limits.unfinishedBytes),
    now: clock.now,
    named,
    open,
    privateHosts,
    queue: createHostQueue({ ...limits, clock: options.clock ?? STEADY_CLOCK }),
    answered: new Set(),
    stop: stop.signal,
    turns: options.turns ?? null,
  }

  function createReach(allowed: AllowedHosts): Reach {
    const dispatcher = createDispatcher({ ...connect, allowed }, limits)
    const fetchRobots = (url: string) =>
      walk({ url, kind: 'robots' }, Math.min(limits.redirects, ROBOTS_REDIRECTS), reach)
    const robots = createRobots({ agent: AGENT, now: clock.now, fetch: fetchRobots })
    const reach: Reach = { allowed, dispatcher, robots }
    return reach
  }

  /** Asks within a reach; where the way leads out of a private network, within the open one. */
  async function walk(request: FetchRequest, most: number, reach: Reach): Promise<Fetched> {
    const url = URL.parse(request.url)
    if (!url) return noAddress(request.url)
    const within = { ...polite, named: reach }
    const ask: AskHop = (next, again, from) => askPolitely(next, again, from, within)
    return followRedirects(url, request, { ask, most })
  }

  async function close(): Promise<void> {
    polite.queue.stop()
    stop.abort()
    await Promise.all([named.dispatcher.destroy(), open.dispatcher.destroy()])
  }

  return {
    fetch: (request) => walk(request, limits.redirects, named),
    close,
    [Symbol.asyncDispose]: close,
  }
}

function createOwnLookup(clock: Clock): Lookup {
  return createPatientLookup({ system: lookupBySystem, servers: lookupByServers, clock })
}

function createDispatcher(connect: ConnectorOptions, limits: Limits): Agent {
  return new Agent({
    connect: createGuardedConnector(connect),
    connections: 1,
    allowH2: false,
    maxHeaderSize: limits.headerBytes,
  })
}

function noAddress(url: string): Fetched {
  const message = 'this is no address. It should begin with https:// or http://.'
  const problem = { code: 'invalid-address', message }
  return { outcome: 'failed', url, problem, status: null, gone: false, retryAfter: null }
}
