/** Bytes or text as they came, with what the caller knows about them. */
export type ArticleInput = {
  /** Path or address, as given. */
  readonly source: string
  readonly body: string | Uint8Array
  readonly outlet?: string
  /** ISO 8601 day or instant: the day that "Friday" is counted from. It outranks what the text says. */
  readonly publishedAt?: string
}
