import type { Dispatcher } from 'undici'
import type { Fetched, FetchRequest } from '../../model/fetched.ts'
import type { HostTurns } from '../../model/host-turns.ts'
import type { Problem } from '../../model/source.ts'
import { type AskOptions, askAddress, type HopAnswer } from './ask-address.ts'
import { faultProblem } from './fault-problems.ts'
import { type From, toPlace } from './follow-redirects.ts'
import type { AllowedHosts } from './guard/allowed-hosts.ts'
import { checkUrl, portOf } from './guard/check-url.ts'
import type { PrivateHosts } from './guard/private-hosts.ts'
import { type HostQueue, PutOff, Stopped } from './queue/host-queue.ts'
import { inSharedTurn } from './queue/shared-turn.ts'
import type { Verdict } from './robots/robots-cache.ts'
import { withDeadline } from './with-deadline.ts'

/** The hosts that may be asked, with the connections that hold it so. */
export type Reach = {
  readonly allowed: AllowedHosts
  readonly dispatcher: Dispatcher
  readonly robots: (url: URL) => Promise<Verdict>
}

export type PoliteOptions = Omit<AskOptions, 'dispatcher' | 'signal' | 'place'> & {
  /** Public hosts, and the private ones that were named. */
  readonly named: Reach
  /** Public hosts alone: where a public document or a public host points. */
  readonly open: Reach
  readonly privateHosts: PrivateHosts
  readonly queue: HostQueue
  /** Origins that answered before, so that a connection to them may be an old one. */
  readonly answered: Set<string>
  readonly stop: AbortSignal
  /** Whose turn it is among several machines; null where this one alone asks. */
  readonly turns: HostTurns | null
}

/** A host that was asked too often is left alone so long where it does not say how long. */
const AFTER_TOO_MANY = 60_000
/** Longer than this no host is left alone because of one address. */
const LONGEST_HOLD = 3_600_000

/** Asks one address when its host's turn comes, if it may be asked at all. It never throws. */
export async function askPolitely(
  url: URL,
  request: FetchRequest,
  from: From,
  options: PoliteOptions,
): Promise<HopAnswer> {
  const place = toPlace(url, from)
  try {
    const reach = await findReach(from, options)
    const problem = checkUrl(url, reach.allowed, from?.by === 'redirect' ? place : undefined)
    if (problem) return failed(url, { problem })
    const verdict: Verdict =
      request.kind === 'page' ? await reach.robots(url) : { allowed: true, crawlDelay: null }
    if (!verdict.allowed) return failed(url, verdict)
    const { crawlDelay } = verdict
    return await askInTurn(url, request, { ...options, reach, crawlDelay, place })
  } catch (error) {
    return failed(url, toFailure(error, url, place))
  }
}

/** What is public leads to what is public only. */
async function findReach(from: From, { named, open, privateHosts }: PoliteOptions) {
  if (from === null) return named
  const host = from.url.hostname
  const isPrivate = from.by === 'redirect' ? privateHosts.has(host) : await privateHosts.find(host)
  return isPrivate ? named : open
}

type TurnOptions = PoliteOptions & {
  readonly reach: Reach
  readonly crawlDelay: number | null
  readonly place: string
}

async function askInTurn(
  url: URL,
  request: FetchRequest,
  options: TurnOptions,
): Promise<HopAnswer> {
  const { limits, queue, crawlDelay } = options
  const rest = Math.max(restOf(url, options), Math.min(crawlDelay ?? 0, limits.maxCrawlDelay))
  const restAfter = (answer: HopAnswer) => (isOnTheWay(answer, request) ? 0 : rest)
  const turn = { rest, restAfter, patience: limits.patience[request.kind] }
  const ask = () => askNow(url, request, options)
  const work = () => inSharedTurn(url.hostname, ask, { ...options, rest, restAfter, holdAfter })
  const answer = await queue.run(url.hostname, work, turn)
  const hold = holdAfter(answer)
  if (hold > 0) queue.hold(url.hostname, hold)
  return answer
}

/** What is asked next belongs to the same visit: where a redirect leads, and the page after robots.txt. */
function isOnTheWay({ outcome }: HopAnswer, { kind }: FetchRequest): boolean {
  return outcome === 'redirect' || kind === 'robots'
}

/** A host that the person named as their own needs no rest. */
function restOf(url: URL, { named, limits, privateHosts }: PoliteOptions): number {
  const isOwn = named.allowed.hasHost(url.hostname, portOf(url)) || privateHosts.has(url.hostname)
  return isOwn ? 0 : limits.minDelay
}

/** Origins whose connections may be old; those of many days are not. */
const MOST_ANSWERED = 1000

/** A server may close a connection in the moment in which it is used again: then once more. */
function askNow(url: URL, request: FetchRequest, options: TurnOptions): Promise<HopAnswer> {
  const { answered, stop, limits, reach } = options
  return withDeadline(limits.total, stop, async (signal) => {
    const ask = () => askAddress(url, request, { ...options, dispatcher: reach.dispatcher, signal })
    const mayBeOld = answered.delete(url.origin)
    const answer = await ask().catch((error) => {
      if (mayBeOld && isLost(error)) return ask()
      throw error
    })
    if (answered.size >= MOST_ANSWERED) answered.clear()
    answered.add(url.origin)
    return answer
  })
}

function isLost(error: unknown): boolean {
  return faultProblem(error, '').code === 'connection-lost'
}

function holdAfter(answer: HopAnswer): number {
  if (answer.outcome !== 'end' || answer.fetched.outcome !== 'failed') return 0
  const { status, retryAfter } = answer.fetched
  if (status !== 429 && status !== 503) return 0
  return Math.min(retryAfter ?? (status === 429 ? AFTER_TOO_MANY : 0), LONGEST_HOLD)
}

type Failure = { readonly problem: Problem; readonly retryAfter?: number | null }

function toFailure(error: unknown, url: URL, place: string): Failure {
  if (error instanceof PutOff) return { problem: putOff(url), retryAfter: error.wait }
  if (error instanceof Stopped) return { problem: STOPPED }
  return { problem: faultProblem(error, place) }
}

function failed(url: URL, { problem, retryAfter = null }: Failure): HopAnswer {
  const fetched: Fetched = {
    outcome: 'failed',
    url: url.href,
    problem,
    status: null,
    gone: false,
    retryAfter,
  }
  return { outcome: 'end', fetched }
}

function putOff(url: URL): Problem {
  const message = `${url.hostname} wants to be left alone for a while. It is asked again later.`
  return { code: 'put-off', message }
}

const STOPPED: Problem = {
  code: 'stopped',
  message: 'the answer was not waited for: the program is stopping.',
}
