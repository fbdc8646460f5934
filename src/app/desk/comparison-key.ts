import { createHash } from 'node:crypto'
import type { Apart } from '../../model/apart.ts'
import type { KeptArticle } from '../../model/kept.ts'

/**
 * Names what a comparison is of: the method, of each article all that comparing looks at, and what a
 * person told apart. Another version, date or outlet gives another key; the order does not.
 */
export function comparisonKey(
  method: string,
  articles: readonly KeptArticle[],
  apart: readonly Apart[],
): string {
  const lines = articles.map(({ id, version, text, title, publishedAt, outlet }) =>
    JSON.stringify([id, version, sha256(text), title, publishedAt, outlet]),
  )
  const told = apart.map((each) => JSON.stringify(each))
  return sha256([method, ...lines.sort(), ...told.sort()].join('\n'))
}

/** The system's own is made of every text of a story at each look at it. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
