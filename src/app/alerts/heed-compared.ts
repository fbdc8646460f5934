import type { FoundAlert } from '../../model/alert.ts'
import type { KeptArticle } from '../../model/kept.ts'
import type { AlertStore, KnownText } from '../../store/alert-store.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { Tables } from '../../store/store.ts'
import { findCopies } from './find/copies.ts'
import type { Keep } from './keep.ts'

/** A story that was compared, with what that gave for those who want to be told. */
export type ComparedForAlerts = {
  readonly story: string
  readonly title: string | null
  readonly found: readonly FoundAlert[]
  /** The texts that were compared. */
  readonly texts: readonly KnownText[]
  readonly accounts: readonly (readonly string[])[]
  readonly articles: readonly KeptArticle[]
  /** Was there no comparison before, as far as who compared knows? */
  readonly isFirst: boolean
}

/**
 * Keeps what a comparison has to tell. An alert rests on a text that was in no comparison before: where
 * stories were merged or parted, or a comparison is made anew, its articles are new to it and to nobody else.
 */
export function createHeedCompared(
  { alerts }: Pick<AlertStore, 'alerts'>,
  keep: Keep,
): (compared: ComparedForAlerts) => Promise<void> {
  return async ({ story, title, found, texts, accounts, articles: given, isFirst }) => {
    const unknown = await alerts.listUnknown(texts)
    // Somebody else has compared this story before, and will find what is new in it.
    const fresh = isFirst && unknown.length < texts.length ? [] : unknown
    const news = new Set(fresh.map(({ article }) => article))
    const isNews = ({ sides }: FoundAlert) =>
      sides.some(({ passages }) => passages.some(({ article }) => news.has(article)))
    const corrected = await alerts.listOf(story, 'corrected')
    const articles = new Map(given.map((each) => [each.id, each]))
    const copies = corrected.length > 0 ? findCopies({ corrected, accounts, articles }) : []
    const all = [...found.filter(isNews), ...copies]
    const wanted = all.map((each) => ({ found: each, story, title, person: null }))
    if (wanted.length + fresh.length > 0) await keep({ alerts: wanted, texts: fresh })
  }
}

export type CopyMeans = {
  readonly telling: Pick<AlertStore, 'alerts'>
  readonly store: Pick<Tables, 'articles'>
  readonly cache: Pick<ComparisonCache, 'findSummaries'>
  readonly keep: Keep
}

/** Looks for copies in the accounts as they were compared last: the next comparison may come first, or after. */
export function createHeedCopies(means: CopyMeans): (story: string) => Promise<void> {
  const { telling, store, cache, keep } = means
  return async (story) => {
    const summary = cache.findSummaries([story]).get(story)
    if (!summary) return
    const { accounts, title } = summary
    const kept = await store.articles.findMany(accounts.flat())
    const articles = new Map(kept.map((each) => [each.id, each]))
    const corrected = await telling.alerts.listOf(story, 'corrected')
    const copies = findCopies({ corrected, accounts, articles })
    const alerts = copies.map((found) => ({ found, story, title, person: null }))
    if (alerts.length > 0) await keep({ alerts })
  }
}
