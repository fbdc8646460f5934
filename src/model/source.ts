/** Where articles come from. A folder is looked into, a feed or a sitemap is asked, a page is read. */
export type SourceKind = 'feed' | 'sitemap' | 'page' | 'folder'

/** Something that a person asked to be followed. */
export type Source = {
  readonly id: string
  readonly kind: SourceKind
  /** The address or the path that is asked. A lasting redirect changes it. */
  readonly address: string
  /** The address or path as the person gave it. */
  readonly given: string
  readonly title: string | null
  /** The outlet of its articles where these do not name one. */
  readonly outlet: string | null
  /** The site's own address. */
  readonly link: string | null
  /** Folders of an OPML file that it stood in, outermost first. */
  readonly folders: readonly string[]
  readonly addedAt: string
  /** Is it left alone until a person says so? What is asked by its name is asked all the same. */
  readonly paused: boolean
  readonly state: SourceState
}

/** How asking the source went so far, and when it is asked again. Instants are ISO 8601. */
export type SourceState = {
  /** `gone`: it said 410, and is not asked again until a person says so. */
  readonly status: 'new' | 'working' | 'failing' | 'gone'
  /** The validators of the last whole answer, byte for byte, and the address that they belong to. */
  readonly etag: string | null
  readonly lastModified: string | null
  readonly validatedAddress: string | null
  readonly checkedAt: string | null
  readonly changedAt: string | null
  readonly nextAt: string | null
  /** Failures since the last answer that could be used. */
  readonly failures: number
  readonly problem: Problem | null
}

/** What went wrong, for a program and for a person. */
export type Problem = {
  /** A stable kebab-case name, such as `timed-out`. */
  readonly code: string
  /** A sentence that says what happened and what to do. */
  readonly message: string
}

/** The state of a source that was never asked. */
export const NEVER_ASKED: SourceState = {
  status: 'new',
  etag: null,
  lastModified: null,
  validatedAddress: null,
  checkedAt: null,
  changedAt: null,
  nextAt: null,
  failures: 0,
  problem: null,
}
