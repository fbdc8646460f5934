/** A feed that a page may have. */
export type FoundFeed = {
  readonly url: string
  readonly title: string | null
  /** How it was found: named in the page's head, linked from its text, or a usual address tried. */
  readonly by: 'head' | 'link' | 'guess'
}
