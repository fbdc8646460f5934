import { createHash } from 'node:crypto'
import type { Apart } from '../../model/apart.ts'
import type { KeptArticle } from '../../model/kept.ts'

/**
 * Goes up when what is kept of a comparison has another shape: programs of before and after may share one
 * database for a while, and neither can show what the other keeps there.
 */
const SHAPE = '1-'

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
  return SHAPE + sha256([method, ...lines.sort(), ...told.sort()].join('\n'))
}

/** Can what is kept under this key be shown by this program? */
export function isShapedAsOurs(key: string): boolean {
  return key.startsWith(SHAPE)
}

/** The system's own is made of every text of a story at each look at it. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
