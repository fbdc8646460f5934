import type { Fetched } from '../../../model/fetched.ts'
import type { Problem } from '../../../model/source.ts'
import { isAllowed } from './match-robots.ts'
import { NO_RULES, parseRobots, type RobotsRules } from './parse-robots.ts'

/** Whether a page may be asked, and how long its host wants to rest afterwards. */
export type Verdict =
  | { readonly allowed: true; readonly crawlDelay: number | null }
  | { readonly allowed: false; readonly problem: Problem; readonly retryAfter: number | null }

export type RobotsOptions = {
  /** The product's name in `User-agent` lines. */
  readonly agent: string
  readonly fetch: (url: string) => Promise<Fetched>
  readonly now: () => number
}

type Entry = { readonly answer: RobotsRules | NotNow; readonly until: number }
type NotNow = { readonly problem: Problem }

const MINUTE = 60_000
/** RFC 9309 asks not to use a copy longer than a day. */
const LONGEST = 24 * 60 * MINUTE
const SHORTEST = 10 * MINUTE
const AFTER_FAILURE = 5 * MINUTE
const MOST_HOSTS = 10_000

/** Redirects that lead nowhere mean that there is no robots.txt. */
const NOWHERE: ReadonlySet<string> = new Set([
  'redirect-loop',
  'too-many-redirects',
  'bad-redirect',
  'unsupported-address',
])

/** Asks each host for its robots.txt once, and keeps what it says as long as it says. */
export function createRobots(options: RobotsOptions): (url: URL) => Promise<Verdict> {
  const known = new Map<string, Promise<Entry>>()
  const ask = (origin: string): Promise<Entry> => {
    if (known.size >= MOST_HOSTS) known.delete(known.keys().next().value ?? '')
    const entry = options
      .fetch(`${origin}/robots.txt`)
      .then((fetched) => toEntry(fetched, options.agent, options.now()))
    known.set(origin, entry)
    return entry
  }
  return async (url) => {
    const pending = known.get(url.origin) ?? ask(url.origin)
    const entry = await pending
    const now = options.now()
    if (isFresh(entry, now)) return judge(url, entry, now)
    const renewed = known.get(url.origin)
    return judge(url, await (renewed && renewed !== pending ? renewed : ask(url.origin)), now)
  }
}

/** An end that is too far away comes from a clock that was set back. */
function isFresh({ until }: Entry, now: number): boolean {
  return until >= now && until - now <= LONGEST
}

function judge(url: URL, { answer, until }: Entry, now: number): Verdict {
  if ('problem' in answer) {
    return { allowed: false, problem: answer.problem, retryAfter: Math.max(0, until - now) }
  }
  if (isAllowed(answer.rules, url.pathname + url.search)) {
    return { allowed: true, crawlDelay: answer.crawlDelay }
  }
  return { allowed: false, problem: forbidden(url), retryAfter: null }
}

/** 4xx: there are no rules. 5xx, 429 and what cannot be reached: not now. */
function toEntry(fetched: Fetched, agent: string, now: number): Entry {
  if (fetched.outcome === 'body') {
    const text = new TextDecoder().decode(fetched.body)
    return { answer: parseRobots(text, agent), until: now + lifetime(fetched.freshFor) }
  }
  if (fetched.outcome === 'not-modified') return { answer: NO_RULES, until: now + SHORTEST }
  const { status, problem } = fetched
  const hasNone =
    status === null ? NOWHERE.has(problem.code) : (status < 500 && status !== 429) || status > 599
  if (hasNone) return { answer: NO_RULES, until: now + lifetime(null) }
  const wait = Math.min(fetched.retryAfter ?? AFTER_FAILURE, LONGEST)
  const told = status === null ? problem : unavailable(fetched.url, status)
  return { answer: { problem: told }, until: now + wait }
}

function lifetime(freshFor: number | null): number {
  return Math.min(Math.max(freshFor ?? LONGEST, SHORTEST), LONGEST)
}

function forbidden(url: URL): Problem {
  return {
    code: 'robots-forbid',
    message: `${url.host} does not want programs to read this page (robots.txt).`,
  }
}

function unavailable(url: string, status: number): Problem {
  const message =
    `robots.txt of ${new URL(url).host} cannot be read for now (${status}), so nobody knows ` +
    'which pages may be read. They are asked for again later.'
  return { code: 'robots-unavailable', message }
}
