import { zstdDecompressSync } from 'node:zlib'
import type { Comparison } from '../../model/comparison.ts'
import type { KeptStory } from '../../model/kept.ts'
import type { SharedJob } from '../../store/work-store.ts'
import { comparisonKey } from '../desk/comparison-key.ts'
import { comparingMethod } from '../desk/method.ts'
import { loadStory } from '../kept/find-story.ts'
import { checkHalt, type Means } from './means.ts'

/** The latest articles of a story that are compared: a story of a whole season is counted by them. */
const MOST_ARTICLES = 150

/**
 * Compares a story in a thread, keeps the comparison for desks, and groups its articles by origin. One that
 * changed meanwhile is left alone: whoever changed it added a job.
 */
export async function compareStory(means: Means, job: SharedJob): Promise<void> {
  const { store, work, comparing } = means
  const stamp = await store.stories.stamp(job.about)
  const loaded = stamp === null ? null : await loadStory(store, job.about)
  if (!loaded) return work.share((shared) => shared.complete(job))
  const articles = loaded.articles.slice(-MOST_ARTICLES)
  const previous = await work.comparisons.find(job.about)
  const done = await comparing.run('compareKept', {
    articles,
    previous: previous?.comparison ?? null,
    apart: [],
  })
  checkHalt(means)
  const madeAt = means.clock.now().toISOString()
  await work.write(async (tables, shared) => {
    await shared.complete(job)
    if ((await tables.stories.stamp(job.about)) !== stamp) return
    // What cannot be compared stays as grouping saw it, and is not tried without end.
    const accounts = done.ok ? accountsOf(done.value.comparison) : accountsAsGrouped(loaded.story)
    await tables.stories.saveAccounts(job.about, accounts)
    if (!done.ok) return
    const { summary, comparison, view, omits, alerts: found, texts } = done.value
    const { title, accounts: told } = summary
    const isFirst = previous === null
    await shared.saveFinding(job.about, { title, found, texts, accounts: told, isFirst })
    const key = comparisonKey(comparingMethod(), articles, [])
    await shared.saveComparison(job.about, { key, madeAt, summary, comparison, view, omits })
  })
}

function accountsOf(packed: Uint8Array): readonly (readonly string[])[] {
  const { accounts }: Comparison = JSON.parse(zstdDecompressSync(packed).toString())
  return accounts.map(({ articles }) => articles)
}

function accountsAsGrouped({ members }: KeptStory): readonly (readonly string[])[] {
  const names = [...new Set(members.map(({ account }) => account))]
  return names.map((name) =>
    members.filter(({ account }) => account === name).map(({ articleId }) => articleId),
  )
}
