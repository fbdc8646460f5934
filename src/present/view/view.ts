import type { BlockRole } from '../../model/article.ts'
import type { DifferenceKind } from '../../model/comparison.ts'
import type { Note } from '../../model/note.ts'
import type { EntityKind, When } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'

/** A comparison ready to be shown: plain data, every place resolved, nothing escaped yet. */
export type ComparisonView = {
  readonly title: TitleView | null
  readonly articles: readonly ArticleView[]
  readonly accounts: readonly AccountView[]
  /** What should be known before anything is read: files left out, articles of other events. */
  readonly warnings: readonly NoteView[]
  readonly brief: readonly BriefView[]
  /** The best supported first. */
  readonly facts: readonly FactView[]
  readonly differences: readonly DifferenceView[]
  /** The differences that are no more than ways of writing a name. */
  readonly spellings: readonly DifferenceView[]
  readonly quotes: readonly QuoteView[]
  readonly unique: readonly UniqueView[]
  /** On whose word statements are told, where their sentences say so. */
  readonly toldBy: readonly ToldByView[]
  readonly copies: readonly CopyView[]
  readonly entities: readonly EntityView[]
  readonly timeline: readonly EventView[]
  readonly columns: readonly ColumnView[]
  readonly notes: readonly NoteView[]
}

/** `article` is the one whose headline it is; null where the title was given or made of facts. */
export type TitleView = { readonly text: string; readonly article: number | null }

export type ArticleView = {
  readonly id: string
  /** A letter that stands for it wherever there is little room, as scholars name manuscripts. */
  readonly siglum: string
  /** The id that commands know it by, where it is kept. */
  readonly keptId: string | null
  /** The outlet's name, or the file's, without its ending, where the outlet is not known. */
  readonly label: string
  /** The label where there is little room: without "The", and cut where it is long. */
  readonly short: string
  readonly title: string | null
  readonly source: string
  readonly url: string | null
  readonly publishedAt: string | null
  readonly language: string | null
  readonly words: number
  /** What should be known of it: that its text may break off, or is in another language. */
  readonly warnings: readonly NoteView[]
  /** What its outlet says of the text itself, its corrections first of all. */
  readonly corrections: readonly PlaceView[]
  /** Index into `accounts`; -1 where the article stands in none. */
  readonly account: number
}

export type AccountView = {
  readonly id: string
  /** The sigla of its articles: "AB". */
  readonly sigla: string
  readonly label: string
  /** Its outlets where there is little room. */
  readonly short: string
  readonly articles: readonly number[]
  readonly basis: string
}

/** A passage and where a person finds it. */
export type PlaceView = Span & {
  /** Index into `articles`. */
  readonly article: number
  readonly text: string
  /** Paragraph of the article's text, counted from 1; null where the text is not at hand. */
  readonly paragraph: number | null
  /** The id of its element in the columns; null where the columns do not show it. */
  readonly anchor: string | null
  /** What an agreement's statements share, and a position's value, as spans of `text`. */
  readonly shared: readonly Span[]
  readonly values: readonly Span[]
  /** Does it tell only part of what it is shown for? */
  readonly isPart: boolean
}

/** The same words, wherever they stand. */
export type WordingView = { readonly text: string; readonly places: readonly PlaceView[] }

export type BriefView = {
  readonly key: string
  readonly lasting: string | null
  readonly text: string
  readonly cites: readonly PlaceView[]
  /** The differences that it takes a side in and that cannot all hold. */
  readonly disputes: readonly { readonly key: string; readonly about: string }[]
}

/** One row of the coverage matrix. */
export type FactView = {
  /** All that its statements share is whom or what they name. */
  readonly isNaming: boolean
  readonly key: string
  /** What links, ticks and notes hang on while the story grows; null where it is not known. */
  readonly lasting: string | null
  readonly id: string
  readonly statement: PlaceView
  readonly statements: readonly PlaceView[]
  readonly accounts: number
  readonly attributedTo: readonly string[]
  /** A cell for each account: the statements it makes of the fact. */
  readonly cells: readonly CellView[]
  /** Keys of the differences that its statements show. */
  readonly differences: readonly string[]
  /** Articles of different accounts that have it in the same words. */
  readonly alike: readonly (readonly number[])[]
}

export type CellView = {
  readonly account: number
  readonly statements: readonly PlaceView[]
  /** Does one of its statements hold a side of a difference? */
  readonly differs: boolean
  /** Does none of them tell all that the others share? */
  readonly isPart: boolean
}

export type DifferenceView = {
  readonly key: string
  readonly lasting: string | null
  readonly id: string
  readonly kind: DifferenceKind
  readonly about: string
  readonly compatible: boolean
  /** Whether all sides can be true, in words. */
  readonly verdict: string
  /** Is it no more than a way of writing a name? */
  readonly spelling: boolean
  readonly positions: readonly PositionView[]
  /** Ids of the accounts that take more than one side. */
  readonly selfContradicting: readonly string[]
  /** How the value went from report to report; null where it went nowhere. */
  readonly series: SeriesView | null
}

/** Values by the time of the report that gives them, the earliest first. */
export type SeriesView = {
  readonly steps: readonly StepView[]
  readonly direction: 'up' | 'down'
}

export type StepView = {
  /** As printed, and the number that it is drawn at: the lowest that it allows. */
  readonly value: string
  readonly number: number
  /** The time of the report as it is known, and as milliseconds since 1970; a day is its noon. */
  readonly at: string
  readonly instant: number
  readonly places: readonly PlaceView[]
}

export type PositionView = {
  readonly value: string
  readonly accounts: number
  readonly statements: readonly PlaceView[]
  /** The statements with equal ones joined. */
  readonly wordings: readonly WordingView[]
  /** Indices of the articles that take it, each once. */
  readonly articles: readonly number[]
}

export type QuoteView = {
  readonly key: string
  readonly lasting: string | null
  readonly id: string
  readonly speaker: string | null
  readonly accounts: number
  /** Does it stand in more places than one? */
  readonly shared: boolean
  readonly variants: readonly VariantView[]
}

/** One wording of a quote, with every place that has it. */
export type VariantView = {
  readonly text: string
  readonly places: readonly QuotePlaceView[]
  /** Is it the wording that the others are measured by? */
  readonly fullest: boolean
  readonly pieces: readonly PieceView[]
  readonly warnings: readonly string[]
}

export type QuotePlaceView = PlaceView & {
  readonly kind: 'direct' | 'partial'
  /** The words that name the speaker there. */
  readonly speaker: string | null
  /** The same, where they say more than the group's speaker does. */
  readonly as: string | null
  readonly cue: string | null
}

/** A stretch of a variant: as in the fullest wording, or changed. */
export type PieceView = {
  readonly kind: 'same' | 'dropped' | 'added' | 'replaced'
  readonly from: string
  readonly to: string
  /** Do cut words need a space before or after them to stand apart from what was kept? */
  readonly spaceBefore: boolean
  readonly spaceAfter: boolean
}

export type UniqueView = {
  readonly key: string
  readonly lasting: string | null
  readonly place: PlaceView
  readonly account: number
}

export type ToldByView = {
  readonly name: string
  /** Is nobody named? */
  readonly anonymous: boolean
  /** The words that name the source. */
  readonly place: PlaceView
  /** The sentence that is told on its word, in the same article. */
  readonly statement: Span
}

export type CopyView = {
  readonly key: string
  readonly lasting: string | null
  readonly places: readonly [PlaceView, PlaceView]
  readonly words: number
  readonly similarity: number
}

export type EntityView = {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  /** Each way of writing it, with the articles that do, the most used first. */
  readonly spellings: readonly {
    readonly text: string
    readonly count: number
    readonly articles: readonly number[]
  }[]
}

export type EventView = {
  readonly key: string
  readonly lasting: string | null
  readonly when: When
  readonly label: string
  readonly statements: readonly PlaceView[]
  readonly wordings: readonly WordingView[]
  readonly accounts: number
}

/** An article's text, cut where something begins or ends. */
export type ColumnView = {
  readonly article: number
  readonly blocks: readonly BlockView[]
}

export type BlockView = {
  readonly role: BlockRole
  readonly segments: readonly SegmentView[]
}

export type SegmentView = Span & {
  readonly text: string
  readonly marks: readonly MarkView[]
}

/** A group's passage that a segment is part of. */
export type MarkView = {
  readonly group: string
  readonly kind: GroupKind
  readonly anchor: string
  /** Does the passage begin with this segment? */
  readonly opens: boolean
  /** The group's next passage, in a circle; null for a group of one. */
  readonly next: { readonly anchor: string; readonly article: number } | null
}

export type GroupKind =
  | 'fact'
  | 'difference'
  | 'spelling'
  | 'quote'
  | 'unique'
  | 'copy'
  | 'event'
  | 'cite'

export type NoteView = {
  readonly level: Note['level']
  readonly code: string
  readonly message: string
  /** The article it is about; null for the whole result. */
  readonly article: number | null
  readonly place: PlaceView | null
}
