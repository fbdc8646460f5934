import type { FetchRequest } from '../../model/fetched.ts'

export type RequestKind = FetchRequest['kind']

/** What asking may take. Times are in milliseconds, sizes in bytes. */
export type Limits = {
  /** To find the address of the name, to connect and to agree on TLS. */
  readonly connect: number
  /** From the request to the end of the answer's headers. */
  readonly headers: number
  /** Between two parts of the body. */
  readonly idle: number
  /** For one address, from the connection to the end of the body. A dripped body ends here. */
  readonly total: number
  readonly redirects: number
  readonly headerBytes: number
  /** For the body as sent and for the body as decoded, each. */
  readonly bytes: Readonly<Record<RequestKind, number>>
  /** Connections in all that are expected to end soon. */
  readonly connections: number
  /** An answer that takes longer than this stands aside and makes room for another. */
  readonly slowAfter: number
  readonly slowConnections: number
  /** The rest between two requests to one public host. */
  readonly minDelay: number
  /** The longest rest that a robots.txt can ask for. */
  readonly maxCrawlDelay: number
  /** The longest that a request waits for its turn with a host before it is put off. */
  readonly patience: Readonly<Record<RequestKind, number>>
  /** The longest that a request waits for a host that asked to be left alone. */
  readonly holdPatience: number
  /** What all unfinished bodies may hold together, beyond a small part that each is sure of. */
  readonly unfinishedBytes: number
}

const MEGABYTE = 1 << 20

export const LIMITS: Limits = {
  connect: 10_000,
  headers: 30_000,
  idle: 20_000,
  total: 60_000,
  redirects: 8,
  headerBytes: 64 << 10,
  bytes: {
    feed: 20 * MEGABYTE,
    page: 10 * MEGABYTE,
    sitemap: 50 * MEGABYTE,
    robots: 500 << 10,
  },
  connections: 32,
  slowAfter: 2_000,
  slowConnections: 256,
  minDelay: 1_000,
  maxCrawlDelay: 300_000,
  patience: { feed: 3_600_000, sitemap: 3_600_000, robots: 3_600_000, page: 120_000 },
  holdPatience: 30_000,
  unfinishedBytes: 128 * MEGABYTE,
}

/** The limits with some of them set otherwise. */
export type LimitChanges = Partial<Omit<Limits, 'bytes' | 'patience'>> & {
  readonly bytes?: Partial<Limits['bytes']>
  readonly patience?: Partial<Limits['patience']>
}

export function withChanges(changes: LimitChanges = {}): Limits {
  return {
    ...LIMITS,
    ...changes,
    bytes: { ...LIMITS.bytes, ...changes.bytes },
    patience: { ...LIMITS.patience, ...changes.patience },
  }
}
