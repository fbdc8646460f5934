import type {
  Card,
  CardAccount,
  ComparedSummary,
  Since,
  Today,
  TodayFilter,
} from '../../model/desk.ts'
import type { ListedMember, StorySummary } from '../../model/kept.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { Tables } from '../../store/store.ts'

export type TodayMeans = { readonly store: Tables; readonly cache: ComparisonCache }

/** Stories that the list shows, and those of one account beside it. */
const MOST_CARDS = 40
const MOST_SINGLE = 12

/** Hours after which a story counts half. */
const HALF_LIFE = 18

const HOUR = 3_600_000

const HOURS: Readonly<Record<Since, number>> = {
  '6h': 6,
  '24h': 24,
  '3d': 72,
  '7d': 168,
  all: Number.POSITIVE_INFINITY,
}

/**
 * The stories of a span of time: the number of independent accounts, halved for each eighteen hours
 * since the last article; of equal ones the later story first. Stories of one account stand apart.
 */
export async function readToday(
  { store, cache }: TodayMeans,
  { since, show }: TodayFilter,
  now: Date,
): Promise<Today> {
  const stories = await store.stories.list({ since: sinceInstant(since, now) })
  const figures = cache.findFigures(stories.map(({ id }) => id))
  const rows = stories.map((story) => ({
    story,
    witnesses: figures.get(story.id)?.witnesses ?? story.accounts,
    hard: figures.get(story.id)?.hard ?? 0,
  }))
  const several = rows.filter(({ witnesses }) => witnesses > 1)
  const differing = several.filter(({ hard }) => hard > 0)
  const copied = rows.filter(({ witnesses, story }) => witnesses === 1 && story.articles > 1)
  const single = rows.filter(({ witnesses }) => witnesses === 1)
  const chosen = { all: several, differs: differing, 'one-origin': copied }[show]
  const scored = chosen.map((row) => ({ ...row, score: scoreOf(row, now) }))
  scored.sort((a, b) => b.score - a.score || (a.story.id < b.story.id ? 1 : -1))
  const shown = scored.slice(0, MOST_CARDS).map(({ story }) => story)
  const beside = show === 'all' ? single.slice(0, MOST_SINGLE).map(({ story }) => story) : []
  const toCard = await cardMaker({ store, cache }, [...shown, ...beside])
  return {
    cards: shown.map(toCard),
    single: beside.map(toCard),
    counts: {
      all: several.length,
      differs: differing.length,
      oneOrigin: copied.length,
      single: single.length,
    },
    more: scored.length - shown.length,
  }
}

function sinceInstant(since: Since, now: Date): string | undefined {
  if (since === 'all') return undefined
  return new Date(now.getTime() - HOURS[since] * HOUR).toISOString()
}

function scoreOf(
  { story, witnesses }: { readonly story: StorySummary; readonly witnesses: number },
  now: Date,
): number {
  const hours = Math.max(0, (now.getTime() - Date.parse(story.lastAt)) / HOUR)
  return witnesses * 0.5 ** (hours / HALF_LIFE)
}

async function cardMaker(
  { store, cache }: TodayMeans,
  stories: readonly StorySummary[],
): Promise<(story: StorySummary) => Card> {
  const ids = stories.map(({ id }) => id)
  const members = await store.stories.listMembers(ids)
  const summaries = cache.findSummaries(ids)
  return ({ id, title, articles, firstAt, lastAt }) => {
    const summary = summaries.get(id) ?? null
    const accounts = groupMembers(members.get(id) ?? [], summary)
    return {
      id,
      title: title || (summary?.title ?? null),
      articles,
      witnesses: accounts.length,
      accounts,
      firstAt,
      lastAt,
      summary,
    }
  }
}

/** As the comparison found them; what came since stands as it was placed, and where there is none all do. */
function groupMembers(
  members: readonly ListedMember[],
  summary: ComparedSummary | null,
): CardAccount[] {
  const compared = new Map(
    summary?.accounts.flatMap((ids) => ids.map((id) => [id, ids[0]] as const)) ?? [],
  )
  const accounts = new Map<string, ListedMember[]>()
  for (const member of members) {
    const placed = compared.get(member.account) ?? member.account
    const account = compared.get(member.articleId) ?? placed
    accounts.set(account, [...(accounts.get(account) ?? []), member])
  }
  return [...accounts].map(([origin, list]) => ({
    articles: list
      .toSorted((a, b) => Number(b.articleId === origin) - Number(a.articleId === origin))
      .map(({ articleId, title, outlet, at }) => ({ id: articleId, title, outlet, at })),
  }))
}
