import type { Comparison } from '../../../model/comparison.ts'

/** Who told a story, and when. */
export type Told = {
  /** Outlets that are known, with their articles. */
  readonly outlets: readonly { readonly outlet: string; readonly articles: readonly string[] }[]
  outletOf(article: string): string | null
  accountOf(article: string): string | undefined
  /** When it was published, as far as the hour is known; null for a day. */
  instantOf(article: string): string | null
  /** Minutes from the story's first article to the outlet's; null where an article has no hour. */
  delayOf(outlet: string): number | null
}

const MINUTE = 60_000

export function createTold({ articles, accounts }: Comparison): Told {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const account = new Map(
    accounts.flatMap(({ id, articles }) => articles.map((each) => [each, id])),
  )
  const outlets = new Map<string, string[]>()
  for (const { id, outlet } of articles)
    if (outlet !== null) outlets.set(outlet, [...(outlets.get(outlet) ?? []), id])
  const instantOf = (article: string) => toInstant(byId.get(article)?.publishedAt ?? null)
  const times = articles.map(({ id }) => timeOf(instantOf(id)))
  const first = Math.min(...times)
  return {
    outlets: [...outlets].map(([outlet, articles]) => ({ outlet, articles })),
    outletOf: (article) => byId.get(article)?.outlet ?? null,
    accountOf: (article) => account.get(article),
    instantOf,
    delayOf(outlet) {
      if (accounts.length < 2 || times.some(Number.isNaN)) return null
      const own = (outlets.get(outlet) ?? []).map((id) => timeOf(instantOf(id)))
      return Math.round((Math.min(...own) - first) / MINUTE)
    },
  }
}

/** A day alone says nothing of who was first on it. */
function toInstant(publishedAt: string | null): string | null {
  if (publishedAt === null || !/T\d{2}:\d{2}/.test(publishedAt)) return null
  const time = Date.parse(publishedAt)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function timeOf(instant: string | null): number {
  return instant === null ? Number.NaN : Date.parse(instant)
}
