import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Family, Sample } from './exposition.ts'

/** How many questions were answered, how, and how long that took. */
export type RequestCounts = {
  add(request: CountedRequest): void
  read(): readonly Family[]
}

export type CountedRequest = {
  readonly method: string
  /** The pattern of its address: an address itself would say what somebody reads, and there are many. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

const METHODS: ReadonlySet<string> = new Set('GET HEAD POST PUT PATCH DELETE OPTIONS'.split(' '))

/** Upper bounds in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

type Timed = { readonly counts: number[]; sum: number; count: number }

export function createRequestCounts(): RequestCounts {
  const answered = new Map<string, { readonly labels: Sample['labels']; value: number }>()
  const timed = new Map<string, Timed>()
  return {
    add({ method: given, route, status, seconds }) {
      const method = METHODS.has(given) ? given : 'other'
      const key = `${method} ${route} ${status}`
      const labels = { method, route, status: String(status) }
      const known = answered.get(key) ?? { labels, value: 0 }
      known.value++
      answered.set(key, known)
      const time = timed.get(route) ?? { counts: BUCKETS.map(() => 0), sum: 0, count: 0 }
      BUCKETS.forEach((bound, nth) => {
        if (seconds <= bound) time.counts[nth]++
      })
      time.sum += seconds
      time.count++
      timed.set(route, time)
    },
    read: () => [
      {
        name: 'synoptic_http_requests_total',
        help: 'Requests that were answered, by the pattern of their address.',
        type: 'counter',
        samples: [...answered.values()],
      },
      {
        name: 'synoptic_http_request_duration_seconds',
        help: 'How long requests took until their answer began.',
        type: 'histogram',
        samples: [...timed].flatMap(([route, time]) => toSamples(route, time)),
      },
    ],
  }
}

function toSamples(route: string, { counts, sum, count }: Timed): Sample[] {
  const buckets = [...BUCKETS.map(String), '+Inf'].map((le, nth) => ({
    ...({ suffix: '_bucket', labels: { route, le } } as const),
    value: counts[nth] ?? count,
  }))
  const labels = { route }
  return [
    ...buckets,
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: count },
  ]
}

/** Counts every question that is answered. */
export function countRequests(counts: RequestCounts): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now()
    await next()
    const seconds = (performance.now() - start) / 1000
    const { method } = context.req
    counts.add({ method, route: routePath(context, -1), status: context.res.status, seconds })
  }
}
