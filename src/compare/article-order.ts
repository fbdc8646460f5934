import type { Article } from '../model/article.ts'

/**
 * The order in which the articles of a story are compared: by their dates, then by their words.
 * What files are called decides nothing but which of two equal texts comes first.
 */
export function byContent(a: Article, b: Article): number {
  return (
    compare(a.publishedAt ?? UNDATED, b.publishedAt ?? UNDATED) ||
    compare(a.text, b.text) ||
    compare(a.source, b.source) ||
    compare(a.id, b.id)
  )
}

/** Comes after every date. */
const UNDATED = '~'

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
