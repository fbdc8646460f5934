import { zstdDecompressSync } from 'node:zlib'
import type { Comparison } from '../../model/comparison.ts'
import type { KeptArticle, KeptStory } from '../../model/kept.ts'
import type { CachedComparison } from '../../store/comparison-cache.ts'
import type { NewFinding, SharedJob } from '../../store/work-store.ts'
import { comparisonKey, isShapedAsOurs } from '../desk/comparison-key.ts'
import { comparingMethod } from '../desk/method.ts'
import { createToldApart } from '../desk/told-apart.ts'
import { loadStory } from '../kept/find-story.ts'
import { checkHalt, type Means } from './means.ts'

/**
 * The latest articles of a story that are read: a story of a whole season is counted by them. A desk shows all
 * of them, and compares what is larger itself when somebody opens it.
 */
const MOST_ARTICLES = 150

type ComparingMeans = Pick<Means, 'store' | 'work' | 'comparing' | 'clock' | 'halt'>

type Accounts = readonly (readonly string[])[]

/** What came of comparing: null accounts where it could not be; what is kept for desks where it is new. */
type Outcome = {
  readonly accounts: Accounts | null
  readonly made: CachedComparison | null
  /** What it has to tell; null where whoever made it told it. */
  readonly finding: NewFinding | null
}

/**
 * Compares a story in a thread, keeps the comparison for desks, and groups its articles by origin. One that
 * changed meanwhile is left alone: whoever changed it added a job.
 */
export async function compareStory(means: ComparingMeans, job: SharedJob): Promise<void> {
  const { store, work } = means
  const stamp = await store.stories.stamp(job.about)
  const loaded = stamp === null ? null : await loadStory(store, job.about)
  // What went into another story has that one's job.
  if (loaded?.story.id !== job.about) return work.share((shared) => shared.complete(job))
  const { accounts, made, finding } = await compare(means, loaded.story.id, loaded.articles)
  checkHalt(means)
  await work.write(async (tables, shared) => {
    await shared.complete(job)
    if ((await tables.stories.stamp(job.about)) !== stamp) return
    // What cannot be compared stays as grouping saw it, and is not tried without end.
    await tables.stories.saveAccounts(job.about, accounts ?? accountsAsGrouped(loaded.story))
    if (made) await shared.saveComparison(job.about, made)
    if (finding) await shared.saveFinding(job.about, finding)
  })
}

/** A desk that somebody waited at may have made the same already. */
async function compare(
  { store, work, comparing, clock }: ComparingMeans,
  story: string,
  all: readonly KeptArticle[],
): Promise<Outcome> {
  if (all.length < 2) return { accounts: all.map(({ id }) => [id]), ...NOTHING }
  const articles = all.slice(-MOST_ARTICLES)
  const apart = await createToldApart(store, work.rejections).apartIn(story)
  const key = comparisonKey(comparingMethod(), articles, apart)
  const last = await work.comparisons.find(story)
  if (last?.key === key) return { accounts: accountsOf(last.comparison), ...NOTHING }
  const previous = last && isShapedAsOurs(last.key) ? last.comparison : null
  const done = await comparing.run('compareKept', { articles, previous, apart })
  if (!done.ok) return { accounts: null, ...NOTHING }
  const { summary, comparison, view, omits, alerts: found, texts } = done.value
  const made = { key, madeAt: clock.now().toISOString(), summary, comparison, view, omits }
  const { title, accounts } = summary
  const finding = { title, found, texts, accounts, isFirst: previous === null }
  return { accounts, made: articles.length < all.length ? null : made, finding }
}

const NOTHING = { made: null, finding: null } as const

function accountsOf(packed: Uint8Array): Accounts {
  const { accounts }: Comparison = JSON.parse(zstdDecompressSync(packed).toString())
  return accounts.map(({ articles }) => articles)
}

function accountsAsGrouped({ members }: KeptStory): Accounts {
  const names = [...new Set(members.map(({ account }) => account))]
  return names.map((name) =>
    members.filter(({ account }) => account === name).map(({ articleId }) => articleId),
  )
}
