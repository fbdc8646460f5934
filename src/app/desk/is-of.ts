import type { ComparedSummary } from '../../model/desk.ts'
import type { KeptArticle } from '../../model/kept.ts'

/**
 * Is a comparison of any of these articles? One of none of them is of another story, of which there was a
 * database here before.
 */
export function isOf({ accounts }: ComparedSummary, articles: readonly KeptArticle[]): boolean {
  const known = new Set(accounts.flat())
  return articles.some(({ id }) => known.has(id))
}
