/** A body as it came, and what the answer said of it. */
export type FeedInput = {
  readonly body: Uint8Array | string
  /** The `Content-Type` header; null where there was none. */
  readonly contentType: string | null
  /** The address that answered: relative addresses are made absolute against it. */
  readonly url: string | null
}
