import type { FoundAlert } from '../../../model/alert.ts'
import type { Comparison } from '../../../model/comparison.ts'
import type { Passage } from '../../../model/span.ts'
import { findChangedFigures } from './changed-figures.ts'
import { findConfirmed } from './confirmed.ts'
import { findDiffering } from './differing.ts'
import { findNews } from './news.ts'

/** An alert whose passages are those of a comparison. */
export type PlainAlert = Omit<FoundAlert, 'sides'> & {
  readonly sides: readonly {
    readonly value: string | null
    readonly passages: readonly Passage[]
  }[]
}

/**
 * What is worth telling of a story that was compared again: what a second account confirms, where accounts
 * differ now, which counts are others. Each rests on an article that came, or on what one tells that it
 * did not tell before: what is merely grouped or worded otherwise is no news.
 */
export function findAlerts(before: Comparison, after: Comparison): PlainAlert[] {
  const news = findNews(before, after)
  if (news.came.size + news.changed.size === 0) return []
  const figures = findChangedFigures(before, after, news)
  const told = new Set(figures.map(({ key }) => key))
  return [
    ...figures,
    ...findDiffering(before, after, news).filter(({ key }) => !told.has(key)),
    ...findConfirmed(before, after, news),
  ]
}
