/** Bytes or text as they came, with what the caller knows about them. */
export type ArticleInput = {
  /** Path or address, as given. */
  readonly source: string
  readonly body: string | Uint8Array
  /** The address that answered, where it is not the source: relative ones are resolved against it. */
  readonly url?: string
  /** What the server called it: `text/html; charset=windows-1251`. */
  readonly contentType?: string | null
  readonly outlet?: string
  /** ISO 8601 day or instant: the day that "Friday" is counted from. It outranks what the text says. */
  readonly publishedAt?: string
}
