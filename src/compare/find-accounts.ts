import type { Account } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import { groupAccounts } from './accounts/group-accounts.ts'
import { byContent } from './article-order.ts'
import { recoverQuotes } from './quotes/recover-quotes.ts'
import { findReuse } from './reuse/find-reuse.ts'

/** The accounts of a story alone: as its comparison has them, at a part of the cost. */
export function findAccounts(given: readonly Reading[]): readonly Account[] {
  const readings = recoverQuotes(given.toSorted((a, b) => byContent(a.article, b.article)))
  return groupAccounts(readings, findReuse(readings)).accounts
}
