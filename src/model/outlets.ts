/** What a passage of an outlet is noted for. */
export const OUTLET_LISTS = ['copies', 'first', 'alone', 'spellings', 'corrections'] as const
export type OutletList = (typeof OUTLET_LISTS)[number]

/**
 * What an outlet did in one compared story. `copies` are articles that share their text with an earlier
 * article of another outlet; `figures` are passages with figures that the comparison could set beside
 * those of others, or found nowhere else.
 */
export type OutletInStory = {
  readonly outlet: string
  readonly articles: number
  readonly figures: number
  /** Minutes from the first article of the story to its own; null where an hour is not known. */
  readonly delay: number | null
  readonly lines: readonly OutletLine[]
}

/** A passage that a number of an outlet rests on. */
export type OutletLine = {
  readonly list: OutletList
  /** ISO 8601: when the article was published; empty where that is not known. */
  readonly at: string
  readonly article: string
  readonly start: number
  readonly end: number
  /** The outlet whose text it is, or how most spell it; null where neither is meant. */
  readonly other: string | null
}

/** A line with the story that it stands in. */
export type KeptOutletLine = OutletLine & { readonly story: string }

/** What an outlet comes to over all compared stories. */
export type OutletTotals = {
  readonly outlet: string
  /** Compared stories that it tells, and its articles in them. */
  readonly stories: number
  readonly articles: number
  readonly copies: number
  readonly first: number
  readonly figures: number
  readonly alone: number
  readonly spellings: number
  readonly corrections: number
  /** Minutes behind the first article: half of its stories come later, half sooner; of so many stories. */
  readonly delay: number | null
  readonly delays: number
}

/** Outlets that share texts: whose came earlier, and in how many articles. */
export type SharedTexts = {
  readonly outlet: string
  readonly origin: string
  readonly articles: number
}

/** An outlet in the list of all. */
export type OutletRow = OutletTotals & {
  /** All its articles that are kept, compared or not. */
  readonly kept: number
  /** Those whose texts it shares the most. */
  readonly origins: readonly SharedTexts[]
}

/** A passage with its words, for showing it. */
export type ShownOutletLine = KeptOutletLine & {
  readonly title: string | null
  readonly text: string
  /** Words around a passage that is too short to stand alone; else empty. */
  readonly before: string
  readonly after: string
}

/** All that is shown of one outlet. */
export type OutletProfile = {
  readonly row: OutletRow
  /** Those whose texts it shares and that came earlier, and those that share its own. */
  readonly from: readonly SharedTexts[]
  readonly to: readonly SharedTexts[]
  readonly lists: Readonly<Record<OutletList, readonly ShownOutletLine[]>>
  readonly stories: readonly {
    readonly id: string
    readonly title: string
    readonly lastAt: string
  }[]
}
