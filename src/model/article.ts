import type { Note } from './note.ts'
import type { Passage, Span } from './span.ts'

/** What a stretch of an article's text is for. Only the reporting roles are read for facts. */
export type BlockRole =
  | 'headline'
  | 'standfirst'
  | 'subheading'
  | 'paragraph'
  | 'caption'
  | 'credit'
  | 'dateline'
  /** What the outlet says of its own text: a correction, a clarification, an editor's note. */
  | 'correction'
  | 'furniture'

/** One paragraph of the text and its role. Blocks are in order and do not overlap. */
export type Block = Span & { readonly role: BlockRole }

/** One text of an outlet. `text` never changes after extraction: every span points into it. */
export type Article = {
  readonly id: string
  /** The path or address as given. */
  readonly source: string
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: string | null
  /** ISO 8601 day or instant; null where unknown. */
  readonly publishedAt: string | null
  /** When the outlet says that it last changed it; null where it does not say. */
  readonly modifiedAt: string | null
  /** Does the outlet keep it, or a part of it, for subscribers? The text may break off. */
  readonly paywalled: boolean
  /** ISO 639-1 code, or null where it could not be told. */
  readonly language: string | null
  readonly url: string | null
  /** Paragraphs joined by a blank line; a headline, where there is one, is the first of them. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly notes: readonly Note[]
}

/** A span as a passage: with its article and its words. */
export function passageOf(article: Article, span: Span): Passage {
  const { start, end } = span
  return { article: article.id, start, end, text: article.text.slice(start, end) }
}

const REPORTING: ReadonlySet<BlockRole> = new Set(['headline', 'standfirst', 'paragraph'])

/** Does a block with this role report on the event, rather than furnish the page? */
export function isReporting(role: BlockRole): boolean {
  return REPORTING.has(role)
}

/** What the outlet says of its own text: corrections, clarifications, editor's notes. */
export function findCorrections(article: Article): Passage[] {
  const notes = article.blocks.filter(({ role }) => role === 'correction')
  return notes.map((block) => passageOf(article, block))
}

/** An article of which nothing but the text is known: one paragraph, unless `given` tells more. */
export function plainArticle(text: string, given: Partial<Article> = {}): Article {
  return {
    id: 'a',
    source: 'a.txt',
    outlet: null,
    title: null,
    byline: null,
    publishedAt: null,
    modifiedAt: null,
    paywalled: false,
    language: 'en',
    url: null,
    blocks: [{ start: 0, end: text.length, role: 'paragraph' }],
    notes: [],
    ...given,
    text,
  }
}
