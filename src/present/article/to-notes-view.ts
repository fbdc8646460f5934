import type { Article, BlockRole } from '../../model/article.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { viewColumns } from '../view/columns.ts'
import { withinPassage } from '../view/places.ts'
import { gatherGroups } from '../view/to-comparison-view.ts'
import type { ComparisonView, PlaceView, SegmentView } from '../view/view.ts'
import { findNotes, type MarginNote } from './find-notes.ts'

/** An article's paragraphs, each with what the others say of it. */
export type NotesView = {
  /** Index into the comparison's articles. */
  readonly article: number
  readonly paragraphs: readonly AnnotatedParagraph[]
}

export type AnnotatedParagraph = Span & {
  readonly role: BlockRole
  readonly segments: readonly AnnotatedSegment[]
  readonly notes: readonly MarginNote[]
}

export type AnnotatedSegment = Span & {
  readonly text: string
  /** Keys of the notes' groups that it is part of. */
  readonly groups: readonly string[]
  readonly opensDetail: boolean
  /** Values on which the accounts differ, as spans of `text`. */
  readonly values: readonly Span[]
}

const SHOWN: ReadonlySet<string> = new Set(['fact', 'difference', 'quote', 'unique', 'copy'])

/** Lays a comparison beside one of its articles; null where the article is not in it. */
export function toNotesView(view: ComparisonView, article: Article): NotesView | null {
  const index = view.articles.findIndex(({ id }) => id === article.id)
  if (index < 0) return null
  const groups = gatherGroups(view).filter(({ kind }) => SHOWN.has(kind))
  const [column] = viewColumns(view.articles, new Map([[article.id, article]]), groups)
  const values = valuesIn(view, index)
  const notes = findNotes(view, index, article.text)
  const paragraphs = column.blocks.flatMap(({ role, segments }): AnnotatedParagraph[] => {
    if (segments.length === 0) return []
    const span = { start: segments[0].start, end: segments[segments.length - 1].end }
    const noted = notes(span)
    const keys = new Set(noted.flatMap((note) => note.groups))
    return [
      {
        ...{ ...span, role, notes: noted },
        segments: segments.map((segment) => annotate(segment, keys, values)),
      },
    ]
  })
  return { article: index, paragraphs }
}

function annotate(
  { start, end, text, marks }: SegmentView,
  keys: ReadonlySet<string>,
  values: readonly Span[],
): AnnotatedSegment {
  return {
    ...{ start, end, text },
    groups: isWord(text)
      ? [...new Set(marks.map(({ group }) => group))].filter((group) => keys.has(group))
      : [],
    opensDetail: marks.some(({ kind, opens }) => kind === 'unique' && opens),
    values: withinPassage(
      { start, end },
      values.filter((value) => overlaps(value, { start, end })),
    ),
  }
}

/** A mark between two passages is nothing to point at. */
function isWord(text: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text)
}

/** The values of differences in an article, spellings left out. */
function valuesIn({ differences }: ComparisonView, article: number): Span[] {
  return differences
    .flatMap(({ positions }) => positions.flatMap(({ statements }) => statements))
    .filter((place) => place.article === article)
    .flatMap(({ start, values }: PlaceView) =>
      values.map((span) => ({ start: start + span.start, end: start + span.end })),
    )
    .sort((a, b) => a.start - b.start)
}
