import type { Article } from '../../model/article.ts'
import type { Passage, Span } from '../../model/span.ts'
import type { ArticleView, PlaceView, WordingView } from './view.ts'

/** Turns passages into places: which article, which line, which paragraph. */
export type Places = {
  /** Null where the passage is in no article of the comparison. */
  locate(passage: Passage, anchor?: string): PlaceView | null
  locateAll(passages: readonly Passage[], group?: string): PlaceView[]
}

/** Locates passages in the articles of a comparison. */
export function createPlaces(
  articles: readonly ArticleView[],
  texts: ReadonlyMap<string, Article>,
): Places {
  const indexOf = new Map(articles.map(({ id }, index) => [id, index]))
  const lines = new Map<string, LineIndex>()

  const linesOf = (id: string): LineIndex | null => {
    const text = texts.get(id)?.text
    if (text === undefined) return null
    const known = lines.get(id) ?? indexLines(text)
    lines.set(id, known)
    return known
  }

  const locate = (passage: Passage, anchor: string | null = null): PlaceView | null => {
    const article = indexOf.get(passage.article)
    if (article === undefined) return null
    const { start, end, text } = passage
    const index = linesOf(passage.article)
    const shown = index !== null && end > start
    const line = index && lineAt(index, passage)
    const paragraph = line === null || index === null ? null : index.paragraphs[line - 1]
    return { article, start, end, text, line, paragraph, anchor: shown ? anchor : null }
  }

  return {
    locate,
    locateAll: (passages, group) =>
      passages.flatMap((passage, nth) => {
        const place = locate(passage, group === undefined ? undefined : anchorOf(group, nth))
        return place === null ? [] : [place]
      }),
  }
}

/** The id of a group's nth passage in the columns. */
export function anchorOf(group: string, nth: number): string {
  return `${group}-${nth + 1}`
}

/** Joins the places that hold the very same words, in the order of their first. */
export function joinWordings(places: readonly PlaceView[]): WordingView[] {
  const byText = new Map<string, PlaceView[]>()
  for (const place of places) {
    const same = byText.get(place.text)
    if (same) same.push(place)
    else byText.set(place.text, [place])
  }
  return [...byText].map(([text, joined]) => ({ text, places: joined }))
}

type LineIndex = { readonly starts: readonly number[]; readonly paragraphs: readonly number[] }

function indexLines(text: string): LineIndex {
  const starts: number[] = []
  const paragraphs: number[] = []
  let paragraph = 0
  let afterBlank = true
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const blank = end === start
    if (!blank && afterBlank) paragraph++
    starts.push(start)
    paragraphs.push(paragraph)
    afterBlank = blank
    start = end + 1
  }
  return { starts, paragraphs }
}

/** The line a span starts on, counted from 1, by binary search. */
function lineAt({ starts }: LineIndex, { start }: Span): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle] <= start) low = middle
    else high = middle
  }
  return low + 1
}
