import type { Article, BlockRole } from '../../model/article.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { OmitsView } from '../article/to-omits-view.ts'
import { type Group, viewColumns } from './columns.ts'
import { withinPassage } from './places.ts'
import { gatherGroups } from './to-comparison-view.ts'
import type { ComparisonView, PlaceView, SegmentView } from './view.ts'

/** One account in its own order, and beside each paragraph what the others say of the same. */
export type ParallelView = {
  /** Index into the view's `articles`. */
  readonly lead: number
  readonly beside: readonly number[]
  readonly rows: readonly ParallelRow[]
  /** What others tell and the lead leaves out, the most told first. */
  readonly absent: readonly AbsentRow[]
  /** How many things more it may tell in other words. */
  readonly perhaps: number
}

export type ParallelRow = {
  readonly role: BlockRole
  readonly segments: readonly ParallelSegment[]
  /** For each of `beside` its passages, in its own order. */
  readonly cells: readonly (readonly Counterpart[])[]
  /** Articles that have a counterpart and no column. */
  readonly also: readonly number[]
}

export type ParallelSegment = {
  readonly text: string
  /** Keys of the relations that it is part of. */
  readonly groups: readonly string[]
  /** Does it begin a detail that no other account has? */
  readonly opensDetail: boolean
  /** Values on which the accounts differ, as spans of `text`. */
  readonly values: readonly Span[]
}

export type Counterpart = {
  readonly place: PlaceView
  readonly groups: readonly string[]
  readonly isQuote: boolean
  readonly values: readonly Span[]
}

export type AbsentRow = {
  readonly key: string
  readonly accounts: number
  readonly cells: readonly (readonly Counterpart[])[]
  /** The articles that tell it and have no column. */
  readonly also: readonly PlaceView[]
}

/** What relates passages of several articles. A line of the brief only repeats others. */
const RELATING: ReadonlySet<Group['kind']> = new Set(['fact', 'difference', 'quote', 'copy'])

/** Rows of what the lead lacks. */
const MOST_ABSENT = 20

/** Lays the view of a comparison beside one article's paragraphs. */
export function toParallelView(
  view: ComparisonView,
  article: Article,
  lead: number,
  beside: readonly number[],
  omits: OmitsView | null,
): ParallelView {
  const groups = gatherGroups(view)
  const relating = new Map(
    groups
      .filter(({ kind, places }) => RELATING.has(kind) && hasOthers(view, places))
      .map((group) => [group.key, group]),
  )
  const shown = groups.filter(({ key, kind }) => relating.has(key) || kind === 'unique')
  const [column] = viewColumns(view.articles, new Map([[article.id, article]]), shown)
  const rows = column.blocks.map(({ role, segments }): ParallelRow => {
    const keys = [...new Set(segments.flatMap((segment) => relationsOf(segment, relating)))]
    const places = keys.flatMap((key) => relating.get(key)?.places ?? [])
    const others = new Set(places.map(({ article }) => article))
    const hasColumn = (index: number) => index === lead || beside.includes(index)
    return {
      role,
      segments: segments.map((segment) => toSegment(view, segment, lead, relating)),
      cells: beside.map((index) => counterparts(view, keys, relating, index)),
      also: [...others].filter((index) => !hasColumn(index)).sort((a, b) => a - b),
    }
  })
  const absent = absentOf(view, beside, relating, omits)
  return { lead, beside, rows, absent, perhaps: omits?.counts.perhaps ?? 0 }
}

type Relating = ReadonlyMap<string, Group>

/** Passages of one account alone have no counterpart. */
function hasOthers({ articles }: ComparisonView, places: readonly PlaceView[]): boolean {
  return new Set(places.map(({ article }) => articles[article].account)).size > 1
}

function relationsOf({ marks }: SegmentView, relating: Relating): string[] {
  return marks.flatMap(({ group }) => (relating.has(group) ? [group] : []))
}

function toSegment(
  view: ComparisonView,
  segment: SegmentView,
  lead: number,
  relating: Relating,
): ParallelSegment {
  const groups = relationsOf(segment, relating)
  return {
    text: segment.text,
    groups,
    opensDetail: segment.marks.some(({ kind, opens }) => kind === 'unique' && opens),
    values: withinPassage(segment, valuesIn(view, groups, lead)),
  }
}

/** The values of differences in an article, as spans of its text. */
function valuesIn(view: ComparisonView, keys: readonly string[], article: number): Span[] {
  return view.differences
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ positions }) => positions.flatMap(({ statements }) => statements))
    .filter((place) => place.article === article)
    .flatMap(({ start, values }) =>
      values.map((span) => ({ start: start + span.start, end: start + span.end })),
    )
}

/** The passages of an article in some relations; one that lies within another is left to that one. */
function counterparts(
  view: ComparisonView,
  keys: readonly string[],
  relating: Relating,
  article: number,
): Counterpart[] {
  const found: { place: PlaceView; groups: string[]; isQuote: boolean }[] = []
  for (const key of keys) {
    const { kind, places } = relating.get(key) ?? { kind: 'fact', places: [] }
    for (const place of places)
      if (place.article === article) found.push({ place, groups: [key], isQuote: kind === 'quote' })
  }
  found.sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end)
  const kept: typeof found = []
  for (const each of found) {
    const last = kept.at(-1)
    if (last && overlaps(last.place, each.place)) {
      last.groups.push(...each.groups)
      if (each.place.end > last.place.end) last.place = each.place
    } else kept.push(each)
  }
  return kept.map(({ place, groups, isQuote }) => ({
    place,
    groups: [...new Set(groups)],
    isQuote,
    values: withinPassage(place, valuesIn(view, groups, article)),
  }))
}

function absentOf(
  view: ComparisonView,
  beside: readonly number[],
  relating: Relating,
  omits: OmitsView | null,
): AbsentRow[] {
  return (omits?.leftOut ?? [])
    .filter(({ key }) => relating.has(key))
    .slice(0, MOST_ABSENT)
    .map(({ key, accounts, places }) => ({
      key,
      accounts,
      cells: beside.map((index) => counterparts(view, [key], relating, index)),
      also: places.filter(({ article }) => !beside.includes(article)),
    }))
}
