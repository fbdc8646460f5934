import type { Article, Block } from '../../model/article.ts'
import { findParagraphs } from '../../model/paragraph.ts'
import type { Span } from '../../model/span.ts'
import type {
  ArticleView,
  BlockView,
  ColumnView,
  GroupKind,
  MarkView,
  PlaceView,
  SegmentView,
} from './view.ts'

/** A group of passages that light up together. */
export type Group = {
  readonly key: string
  readonly kind: GroupKind
  readonly places: readonly PlaceView[]
}

type Marked = Span & { readonly mark: Omit<MarkView, 'opens'> }

/** The articles' texts in columns, cut where a group's passage begins or ends. */
export function viewColumns(
  articles: readonly ArticleView[],
  texts: ReadonlyMap<string, Article>,
  groups: readonly Group[],
): ColumnView[] {
  const marks = marksByArticle(groups)
  return articles.flatMap(({ id }, article) => {
    const text = texts.get(id)
    if (text === undefined) return []
    return [{ article, blocks: cutBlocks(text, marks.get(article) ?? []) }]
  })
}

function marksByArticle(groups: readonly Group[]): Map<number, Marked[]> {
  const marks = new Map<number, Marked[]>()
  for (const { key, kind, places } of groups)
    places.forEach(({ article, start, end, anchor }, nth) => {
      if (anchor === null) return
      const next = places.length < 2 ? null : nextOf(places[(nth + 1) % places.length])
      const list = marks.get(article) ?? []
      list.push({ start, end, mark: { group: key, kind, anchor, next } })
      marks.set(article, list)
    })
  return marks
}

function nextOf({ anchor, article }: PlaceView): MarkView['next'] {
  return anchor === null ? null : { anchor, article }
}

function cutBlocks(article: Article, marks: readonly Marked[]): BlockView[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  let open: Marked[] = []
  let next = 0
  return paragraphsOf(article).map((block) => {
    open = open.filter(({ end }) => end > block.start)
    while (next < sorted.length && sorted[next].start < block.end) open.push(sorted[next++])
    return { role: block.role, segments: cutSegments(article.text, block, open) }
  })
}

/** Every paragraph of the text, so that they count as places do, with its block's role. */
function paragraphsOf({ text, blocks }: Article): Block[] {
  const role = createRoles(blocks)
  return findParagraphs(text).map(({ start, end }) => ({ start, end, role: role(start, end) }))
}

/** Tells the role of each paragraph in turn; paragraphs and blocks are both in order. */
function createRoles(blocks: readonly Block[]): (start: number, end: number) => Block['role'] {
  let at = 0
  return (start, end) => {
    while (at < blocks.length && blocks[at].end <= start) at++
    const block = blocks[at]
    return block && block.start < end ? block.role : 'paragraph'
  }
}

function cutSegments(text: string, block: Span, open: readonly Marked[]): SegmentView[] {
  const cuts = new Set([block.start, block.end])
  for (const { start, end } of open) {
    if (start > block.start && start < block.end) cuts.add(start)
    if (end > block.start && end < block.end) cuts.add(end)
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1]
    const marks = open
      .filter((marked) => marked.start <= start && end <= marked.end)
      .map((marked) => ({ ...marked.mark, opens: Math.max(marked.start, 0) === start }))
    return { start, end, text: text.slice(start, end), marks }
  })
}
