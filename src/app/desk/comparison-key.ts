import { createHash } from 'node:crypto'
import type { KeptArticle } from '../../model/kept.ts'

/**
 * Names what a comparison is of: the method, and of each article all that comparing looks at. Another
 * version, date or outlet gives another key; the order of the articles does not.
 */
export function comparisonKey(method: string, articles: readonly KeptArticle[]): string {
  const lines = articles.map(({ id, version, text, title, publishedAt, outlet }) =>
    JSON.stringify([id, version, sha256(text), title, publishedAt, outlet]),
  )
  return sha256([method, ...lines.sort()].join('\n'))
}

/** The system's own is made of every text of a story at each look at it. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
