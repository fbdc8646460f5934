import type { Article } from '../../model/article.ts'
import { compareShingles } from '../../text/share-shingles.ts'

/** So much shorter than before … */
const SHORTER = 0.5
/** … and of what there is, less than this was there before: a wall stands where the report stood. */
const KNOWN = 0.7
/** Of the earlier text, more than this must be left for it to be the report still. */
const LEFT = 0.35

/**
 * Is this what is left where a report stood: a page that asks for consent or to log in, or the
 * beginning before a wall? An outlet that withdraws a report says so in a correction.
 */
export function isRemnant(before: Article, after: Article): boolean {
  if (after.text.length >= before.text.length * SHORTER) return false
  if (after.blocks.some(({ role }) => role === 'correction')) return false
  if (after.paywalled && !before.paywalled) return true
  const { common, smaller, larger } = compareShingles(before.text, after.text)
  return common < larger * LEFT && common < smaller * KNOWN
}
