import {
  type Card,
  type CardAccount,
  type ComparedSummary,
  type News,
  type Since,
  type Today,
  type TodayFilter,
  UNTOUCHED,
} from '../../model/desk.ts'
import type { ListedMember, StorySummary } from '../../model/kept.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import type { Tables } from '../../store/store.ts'
import { isWorthReading, newsSince, snapshotOf } from './personal.ts'

export type TodayMeans = {
  readonly store: Tables
  readonly cache: ComparisonCache
  readonly mine: DeskStore
}

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
  means: TodayMeans,
  { since, show }: TodayFilter,
  now: Date,
): Promise<Today> {
  // A star is there to find a story again, however old it is.
  const isMarked = show === 'starred' || show === 'hidden'
  const everything = await listRows(means, sinceInstant(isMarked ? 'all' : since, now))
  const rows = everything.filter(({ hidden }) => !hidden)
  const several = rows.filter(({ witnesses }) => witnesses > 1)
  const single = rows.filter(({ witnesses }) => witnesses === 1)
  const lists = {
    all: several,
    unread: several.filter(({ isSeen }) => !isSeen),
    starred: rows.filter(({ starred }) => starred),
    hidden: everything.filter(({ hidden }) => hidden),
    differs: several.filter(({ hard }) => hard > 0),
    'one-origin': single.filter(({ story }) => story.articles > 1),
  }
  const ranked = lists[show].map((row) => ({ ...row, score: scoreOf(row, now) }))
  ranked.sort(
    (a, b) =>
      Number(b.starred) - Number(a.starred) ||
      b.score - a.score ||
      (a.story.id < b.story.id ? 1 : -1),
  )
  const shown = ranked.slice(0, MOST_CARDS)
  const beside = show === 'all' ? single.slice(0, MOST_SINGLE) : []
  const toCard = await cardMaker(means, [...shown, ...beside])
  return {
    cards: shown.map(toCard),
    single: beside.map(toCard),
    counts: {
      all: lists.all.length,
      unread: lists.unread.length,
      starred: lists.starred.length,
      hidden: lists.hidden.length,
      differs: lists.differs.length,
      oneOrigin: lists['one-origin'].length,
      single: single.length,
    },
    more: ranked.length - shown.length,
  }
}

/** A story with what is needed to choose and to rank it. */
export type Row = {
  readonly story: StorySummary
  readonly witnesses: number
  readonly hard: number
  readonly starred: boolean
  readonly hidden: boolean
  readonly isSeen: boolean
  readonly news: News | null
}

/** The stories whose last article is not before then. */
export async function listRows(means: TodayMeans, since: string | undefined): Promise<Row[]> {
  return toRows(means, await means.store.stories.list({ since }))
}

/** Of what was looked at, what is new is unread. */
export function toRows({ cache, mine }: TodayMeans, stories: readonly StorySummary[]): Row[] {
  const ids = stories.map(({ id }) => id)
  const figures = cache.findFigures(ids)
  const states = mine.states.findStates(ids)
  const seen = cache.findSummaries([...states.keys()])
  return stories.map((story) => {
    const state = states.get(story.id) ?? UNTOUCHED
    const news = state.seen && newsSince(state.seen, snapshotOf(story, seen.get(story.id) ?? null))
    return {
      story,
      witnesses: figures.get(story.id)?.witnesses ?? story.accounts,
      hard: figures.get(story.id)?.hard ?? 0,
      starred: state.starred,
      hidden: state.hidden,
      isSeen: state.seenAt !== null && !(news && isWorthReading(news)),
      news,
    }
  })
}

function sinceInstant(since: Since, now: Date): string | undefined {
  if (since === 'all') return undefined
  return new Date(now.getTime() - HOURS[since] * HOUR).toISOString()
}

/** What a story is ranked by at an instant. */
export function scoreOf({ story, witnesses }: Row, now: Date): number {
  const hours = Math.max(0, (now.getTime() - Date.parse(story.lastAt)) / HOUR)
  return witnesses * 0.5 ** (hours / HALF_LIFE)
}

/** Makes cards of rows, reading what they show of their articles for all at once. */
export async function cardMaker(
  { store, cache }: TodayMeans,
  rows: readonly Row[],
): Promise<(row: Row) => Card> {
  const ids = rows.map(({ story }) => story.id)
  const members = await store.stories.listMembers(ids)
  const summaries = cache.findSummaries(ids)
  return ({ story, starred, hidden, isSeen, news }) => {
    const { id, title, articles, firstAt, lastAt } = story
    const summary = summaries.get(id) ?? null
    const accounts = groupMembers(members.get(id) ?? [], summary)
    return {
      ...{ id, title: title || (summary?.title ?? null), articles },
      ...{ witnesses: accounts.length, accounts, firstAt, lastAt, summary },
      ...{ starred, hidden, isSeen, news },
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
