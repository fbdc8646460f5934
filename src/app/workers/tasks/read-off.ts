import type { FoundAlert } from '../../../model/alert.ts'
import type { Comparison } from '../../../model/comparison.ts'
import type { KeptArticle } from '../../../model/kept.ts'
import type { OutletInStory } from '../../../model/outlets.ts'
import type { ComparisonView } from '../../../present/index.ts'
import { findAlerts } from '../../alerts/find/find-alerts.ts'
import { toFound } from '../../alerts/find/to-found.ts'
import { describeOutlets } from '../../desk/outlets/describe-outlets.ts'

/** What a comparison tells beside itself. */
export type ReadOff = {
  /** What each outlet did in it. */
  readonly outlets: readonly OutletInStory[]
  /** What is worth telling of it beside the comparison before: nothing where there was none. */
  readonly alerts: readonly FoundAlert[]
  /** The texts that were compared. */
  readonly texts: readonly { readonly article: string; readonly hash: string }[]
}

export type ReadOffInput = {
  readonly comparison: Comparison
  readonly view: ComparisonView
  readonly previous: Comparison | undefined
  readonly articles: readonly KeptArticle[]
}

export function readOff({ comparison, view, previous, articles }: ReadOffInput): ReadOff {
  const byId = new Map(articles.map((each) => [each.id, each]))
  const found = previous ? findAlerts(previous, comparison) : []
  return {
    outlets: describeOutlets(comparison, view),
    alerts: found.map((each) => toFound(each, byId)),
    texts: comparison.articles.map(({ id, sha256 }) => ({ article: id, hash: sha256 })),
  }
}
