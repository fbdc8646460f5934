import type { Article, Block } from '../../model/article.ts'
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
      const next = places.length < 2 ? null : places[(nth + 1) % places.length].anchor
      const list = marks.get(article) ?? []
      list.push({ start, end, mark: { group: key, kind, anchor, next } })
      marks.set(article, list)
    })
  return marks
}

function cutBlocks(article: Article, marks: readonly Marked[]): BlockView[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  let open: Marked[] = []
  let next = 0
  let line = 1
  let counted = 0
  return paragraphsOf(article).map((block) => {
    line += countNewlines(article.text, counted, block.start)
    counted = block.start
    open = open.filter(({ end }) => end > block.start)
    while (next < sorted.length && sorted[next].start < block.end) open.push(sorted[next++])
    return { role: block.role, line, segments: cutSegments(article.text, block, open) }
  })
}

/** The blocks of an article; where it has none, its paragraphs. Text between blocks is kept. */
function paragraphsOf({ text, blocks }: Article): Block[] {
  const found: Block[] = []
  const role = createRoles(blocks)
  let start = 0
  while (start < text.length) {
    const gap = text.indexOf('\n\n', start)
    const end = gap < 0 ? text.length : gap
    if (end > start) found.push({ start, end, role: role(start, end) })
    start = end + 2
  }
  return found
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

function countNewlines(text: string, from: number, to: number): number {
  let count = 0
  for (let i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) count++
  return count
}
