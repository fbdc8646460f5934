import type { Note } from './note.ts'
import type { EntityKind, When } from './reading.ts'
import type { Passage, Span } from './span.ts'

export type ComparedArticle = {
  readonly id: string
  readonly source: string
  readonly outlet: string | null
  readonly title: string | null
  readonly publishedAt: string | null
  readonly language: string | null
  readonly words: number
  readonly sha256: string
  /** What the outlet says of its own text, its corrections first of all; left out where it says nothing. */
  readonly corrections?: readonly Passage[]
}

/** The articles of a story that share an origin. Support is counted in accounts. */
export type Account = {
  readonly id: string
  readonly articles: readonly string[]
  /** Why these are one account, in a sentence. */
  readonly basis: string
}

/**
 * What a quote, an agreement, a difference or a unique detail is known by while its story grows:
 * links and notes hang on it. Every finished comparison gives it.
 */
export type Key = string

/** How one variant's words differ from the fullest variant's. */
export type QuoteChange = {
  readonly kind: 'dropped' | 'added' | 'replaced'
  /** Words of the fullest variant; empty where words were added. */
  readonly from: string
  /** Words of this variant; empty where words were dropped. */
  readonly to: string
  /** Where `to` stands in this variant's article (empty span where words were dropped). */
  readonly start: number
  readonly end: number
  /** Set where the change may turn the sense: a lost "not", "if", "unless", "but". */
  readonly warning: string | null
}

export type QuoteVariant = {
  readonly passage: Passage
  /** The sentences of the passage that the group is about, where it says more than that. */
  readonly part?: Passage
  readonly kind: 'direct' | 'partial'
  readonly speakerPassage: Passage | null
  readonly cue: string | null
  readonly changes: readonly QuoteChange[]
}

export type QuoteGroup = {
  readonly id: string
  readonly key?: Key
  readonly speaker: { readonly name: string; readonly entity: string | null } | null
  readonly accounts: number
  readonly variants: readonly QuoteVariant[]
}

/** A passage that tells what an agreement or a line of the brief says. */
export type Statement = Passage & {
  /** Of an agreement: what the others tell too, as offsets of the article's text. */
  readonly shared?: readonly Span[]
  /** Does it tell only part of it? Left out where it tells all. */
  readonly partly?: boolean
}

export type Agreement = {
  readonly id: string
  readonly key?: Key
  /** The clearest of the statements. */
  readonly statement: Statement
  readonly statements: readonly Statement[]
  readonly accounts: number
  /** Is all that they share whom or what they name, and who or what that is? Left out where it is more. */
  readonly nameOnly?: boolean
  /** The named sources that all its accounts lean on, where they do. */
  readonly attributedTo: readonly string[]
}

export type DifferenceKind =
  | 'duration'
  | 'number'
  | 'date'
  | 'name'
  | 'place'
  | 'list'
  | 'wording'
  | 'attribution'

export type Normalized = {
  readonly low?: number
  readonly high?: number
  readonly unit?: string | null
  readonly when?: When
  readonly items?: readonly string[]
  readonly text?: string
}

export type Position = {
  /** The words that differ, as printed. */
  readonly value: string
  readonly normalized: Normalized
  readonly accounts: number
  readonly statements: readonly Passage[]
  /**
   * For each statement, in their order, its own words for the value. Where it leaves out words that
   * others print, the words around the place.
   */
  readonly values: readonly Passage[]
}

/**
 * How the positions of a difference stand to each other, the gravest pair of them.
 *
 * - `hard`: they cannot all hold;
 * - `rounded`, `less-precise`, `fuller`: one says the same more exactly or more fully;
 * - `newer`: a count that grew between the reports;
 * - `part`, `scope`: one is a part of another, or they are of other places or times;
 * - `spelling`, `wording`: one name or one thing, written or called otherwise;
 * - `source`: told on another's word;
 * - `unsure`: they may be of two matters.
 */
export type Relation =
  | 'hard'
  | 'rounded'
  | 'less-precise'
  | 'fuller'
  | 'newer'
  | 'part'
  | 'scope'
  | 'spelling'
  | 'wording'
  | 'source'
  | 'unsure'

export type Difference = {
  readonly id: string
  readonly key?: Key
  readonly kind: DifferenceKind
  readonly about: string
  /** False only where nothing milder explains why the positions differ: `relation` is then `hard`. */
  readonly compatible: boolean
  readonly relation: Relation
  readonly positions: readonly Position[]
  /** The accounts that take more than one of the sides that cannot all hold. */
  readonly selfContradicting: readonly string[]
}

export type Unique = { readonly key?: Key; readonly passage: Passage; readonly account: string }

/** On whose word a statement is told, where its sentence says so. */
export type ToldBy = {
  /** The words that name the source. */
  readonly source: Passage
  /** The source's name, or its words where it has none: "Erika Sandahl", "a local official". */
  readonly name: string
  /** Is nobody named? */
  readonly anonymous: boolean
  /** The sentence, in the source's article. */
  readonly statement: Span
}

export type Reuse = {
  readonly passages: readonly [Passage, Passage]
  readonly words: number
  readonly similarity: number
}

export type Entity = {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly forms: readonly {
    readonly article: string
    readonly text: string
    readonly count: number
  }[]
}

export type TimelineEntry = { readonly when: When; readonly statements: readonly Passage[] }

export type BriefLine = { readonly text: string; readonly cites: readonly Statement[] }

/** A story compared. The JSON contract, `synoptic.comparison/1`. */
export type Comparison = {
  readonly format: 'synoptic.comparison/1'
  readonly articles: readonly ComparedArticle[]
  readonly accounts: readonly Account[]
  readonly quotes: readonly QuoteGroup[]
  readonly agreements: readonly Agreement[]
  readonly differences: readonly Difference[]
  readonly unique: readonly Unique[]
  /** On whose word the statements of the agreements, differences and details are told. */
  readonly toldBy?: readonly ToldBy[]
  readonly reuse: readonly Reuse[]
  readonly entities: readonly Entity[]
  readonly timeline: readonly TimelineEntry[]
  readonly brief: readonly BriefLine[]
  readonly notes: readonly Note[]
}

/** One of several events that articles tell of which were given together. */
export type ComparedEvent = {
  readonly id: string
  readonly title: string | null
  /** Ids of its articles. */
  readonly articles: readonly string[]
  readonly comparison: Comparison
}

/**
 * Articles that tell of several events, each compared by itself: of all together there are the articles
 * and the notes alone, and every other list is empty.
 */
export type ComparisonOfEvents = Comparison & { readonly events: readonly ComparedEvent[] }
