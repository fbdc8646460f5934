import type { DraftFinding, DraftMark } from '../../model/draft.ts'
import type { Span } from '../../model/span.ts'
import type { AccountView, ArticleView, PlaceView } from '../view/view.ts'

/** How much a finding asks of an editor, the gravest first. */
export const LEVELS = ['odds', 'open', 'single', 'missing', 'borne'] as const
export type Level = (typeof LEVELS)[number]

/** One value that the accounts give, with the places where they do. */
export type DraftSideView = {
  readonly value: string
  readonly accounts: number
  readonly isDrafts: boolean
  /** Indices into the articles, in their order. */
  readonly articles: readonly number[]
  readonly places: readonly PlaceView[]
}

export type DraftFindingView = {
  readonly id: string
  readonly kind: DraftFinding['kind']
  readonly mark: DraftMark
  readonly level: Level
  /** "Figure that no account has" */
  readonly label: string
  readonly about: string
  readonly claim: Span & { readonly text: string }
  /** The paragraph of the draft, from 1. */
  readonly paragraph: number
  readonly accounts: number
  readonly sides: readonly DraftSideView[]
  readonly remark: string | null
  readonly changes: NonNullable<DraftFinding['changes']>
}

/** A stretch of a paragraph's text; with the findings that are about it, the innermost last. */
export type DraftPiece = { readonly text: string; readonly findings: readonly number[] }

export type DraftParagraphView = {
  readonly pieces: readonly DraftPiece[]
  /** Those that begin in it, as indices of `findings`. */
  readonly findings: readonly number[]
}

/** A checked draft as every form shows it. */
export type DraftView = {
  readonly title: string | null
  readonly words: number
  readonly date: string | null
  readonly isAboutStory: boolean
  readonly articles: readonly ArticleView[]
  readonly accounts: readonly AccountView[]
  readonly totals: readonly {
    readonly level: Level
    readonly label: string
    readonly count: number
  }[]
  readonly findings: readonly DraftFindingView[]
  readonly paragraphs: readonly DraftParagraphView[]
  /** Warnings, a sentence each. */
  readonly notes: readonly string[]
}
