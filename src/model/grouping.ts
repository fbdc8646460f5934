/** What grouping keeps of an article: small, plain, and enough to place later ones beside it. */
export type Fingerprint = {
  readonly format: 'synoptic.fingerprint/1'
  /** ISO 8601 instant or day; null where unknown. */
  readonly publishedAt: string | null
  /** The article's words and how much it makes of each, the most first. A capital marks a name. */
  readonly terms: readonly (readonly [word: string, weight: number])[]
  /** Names as printed, the most frequent first. */
  readonly names: readonly string[]
  /** Those of the names that the article speaks of as places. */
  readonly places: readonly string[]
  /** Numbers as printed. */
  readonly numbers: readonly string[]
  /** Hashes of chosen runs of words: texts that were copied share many of them. */
  readonly copy: readonly number[]
  /**
   * What its outlet printed under its headline, as hashes: of the outlet's name, of the headline's words,
   * of the paragraphs. Left out where outlet or headline are not known.
   */
  readonly printed?: {
    readonly outlet: number
    readonly title: readonly number[]
    readonly paragraphs: readonly number[]
  }
}

/** Why an article is in a story: what it shares with the articles that were there. */
export type Reason = {
  readonly kind: 'name' | 'place' | 'number' | 'word' | 'day' | 'copy' | 'person'
  /** As printed in the article, or a short sentence for `person`. */
  readonly text: string
}

/** Where an article was placed. */
export type Placement = {
  readonly article: string
  readonly story: string
  /** Did the article open the story? */
  readonly opened: boolean
  /** 0..1: how sure it is that the article belongs there rather than alone. */
  readonly sureness: number
  readonly reasons: readonly Reason[]
  /** Stories that this article showed to be one with `story`; they are empty from now on. */
  readonly merged: readonly string[]
  /** The article of the story whose text this one repeats: the two are one account. */
  readonly copyOf?: string | null
  /**
   * Articles that turned out to tell another event than their story: they leave it together, for a
   * story of their own. This article may be one of them.
   */
  readonly moved?: readonly Move[]
}

/** An article that changes its story, and why it is where it is now. */
export type Move = {
  readonly article: string
  readonly story: string
  readonly sureness: number
  readonly reasons: readonly Reason[]
  readonly copyOf: string | null
}

/** What a person decided about two articles. It outranks every placement, earlier and later. */
export type Decision = {
  readonly kind: 'together' | 'apart'
  readonly articles: readonly [string, string]
  /** ISO 8601 instant. */
  readonly at: string
}

/** Articles that were grouped, and why. */
export type Grouping = { readonly stories: readonly GroupedStory[] }

/** A story with its articles in the order in which they were placed. */
export type GroupedStory = { readonly id: string; readonly articles: readonly GroupedArticle[] }

export type GroupedArticle = {
  readonly id: string
  /** Its headline, else how it begins. */
  readonly title: string
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly sureness: number
  readonly reasons: readonly Reason[]
}
