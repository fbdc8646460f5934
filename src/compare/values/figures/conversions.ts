import type { Quantity, Reading } from '../../../model/reading.ts'

/** How far behind a sum its conversion may stand: a word such as "euros" and an opening bracket. */
const NEAR = 24

/**
 * Finds for a sum in brackets the sum in another currency right before it, of which it is the
 * conversion: "60 million crowns (about $6m)". Every outlet converts for its own readers, and on its
 * own day.
 */
export function conversionFinder({
  article,
  quantities,
}: Reading): (quantity: Quantity) => Quantity | null {
  const sums = quantities.filter(({ kind }) => kind === 'money')
  return (quantity) => {
    const at = sums.indexOf(quantity)
    const before = sums[at - 1]
    if (!before || before.unit === quantity.unit || quantity.start - before.end > NEAR) return null
    const between = article.text.slice(before.end, quantity.start)
    return /^[^.()[\]]*[([]\s*[\p{L} ]*$/u.test(between) ? before : null
  }
}
