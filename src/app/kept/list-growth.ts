import type { KeptArticle, StorySummary } from '../../model/kept.ts'
import type { Store } from '../../store/store.ts'

/** A story that has more articles than it had. */
export type StoryGrowth = {
  readonly story: StorySummary
  /** Is all of it new? */
  readonly opened: boolean
  /** The articles that came into it since, the earliest first. */
  readonly articles: readonly Pick<KeptArticle, 'id' | 'outlet' | 'title'>[]
}

export type Growth = {
  readonly stories: readonly StoryGrowth[]
  /** The instant up to which it was looked; null where nothing came. */
  readonly until: string | null
}

/** The stories that grew since then, those with the newest articles first. */
export async function listGrowth(
  store: Store,
  options: { readonly since: string; readonly minAccounts?: number },
): Promise<Growth> {
  const { since, minAccounts } = options
  const stories: StoryGrowth[] = []
  let until: string | null = null
  for (const story of await store.stories.list({ grownSince: since, minAccounts })) {
    const members = (await store.stories.find(story.id))?.members ?? []
    const came = members.filter(({ placedAt }) => placedAt > since)
    const articles = await store.articles.findMany(came.map(({ articleId }) => articleId))
    for (const { placedAt } of came) if (until === null || placedAt > until) until = placedAt
    const shown = articles.map(({ id, outlet, title }) => ({ id, outlet, title }))
    stories.push({ story, opened: came.length === members.length, articles: shown })
  }
  return { stories, until }
}
