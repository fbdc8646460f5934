import type { Problem } from './source.ts'

/** What is asked for over HTTP. `etag` and `lastModified` are sent back as they came. */
export type FetchRequest = {
  readonly url: string
  /** Decides the caps, the Accept header and whether robots.txt is asked first. */
  readonly kind: 'feed' | 'page' | 'sitemap' | 'robots'
  readonly etag?: string | null
  readonly lastModified?: string | null
  /** The address that the validators came from: they are sent to no other. By default `url`. */
  readonly validatedAddress?: string | null
  /**
   * The address of the feed or page that names this one. What stands in a public document is not
   * followed to a private host, not even to one that is allowed.
   */
  readonly foundAt?: string | null
}

/** What came of it. A failure is a value and says what a person can do. */
export type Fetched = FetchedBody | FetchedNothingNew | FetchFailed

export type FetchedBody = {
  readonly outcome: 'body'
  /** The address that answered, after redirects. */
  readonly url: string
  /** Where the source has moved for good (301 and 308 only, public addresses only); else null. */
  readonly movedTo: string | null
  readonly contentType: string | null
  readonly body: Uint8Array
  /** The body ended early or was cut at the cap: what there is may still be used. */
  readonly cut: boolean
  /** Why it ended early; null where it is whole. */
  readonly cutBy: Problem | null
  /** The validators of a whole answer; null where it is not whole. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** The milliseconds for which the answer says that it stays fresh; null where it says nothing. */
  readonly freshFor: number | null
}

export type FetchedNothingNew = {
  readonly outcome: 'not-modified'
  readonly url: string
  readonly movedTo: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly freshFor: number | null
}

export type FetchFailed = {
  readonly outcome: 'failed'
  readonly url: string
  readonly problem: Problem
  /** The server's status, where there was one. */
  readonly status: number | null
  /** It is gone for good (410). */
  readonly gone: boolean
  /** Milliseconds that the server asked to wait, capped; null where it did not. */
  readonly retryAfter: number | null
}
