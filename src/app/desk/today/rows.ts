import { type News, UNTOUCHED } from '../../../model/desk.ts'
import type { StorySummary } from '../../../model/kept.ts'
import type { ComparisonCache } from '../../../store/comparison-cache.ts'
import type { OwnTables } from '../../../store/desk-store.ts'
import type { StoryOptions, Tables } from '../../../store/store.ts'
import { isWorthReading, newsSince, snapshotOf } from '../personal.ts'

export type TodayMeans = {
  readonly store: Tables
  readonly cache: ComparisonCache
  readonly mine: OwnTables
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

/** Stories, the latest first. */
export async function listRows(means: TodayMeans, options: StoryOptions): Promise<Row[]> {
  return toRows(means, await means.store.stories.list(options))
}

/** Of what was looked at, what is new is unread. */
export async function toRows(
  { cache, mine }: TodayMeans,
  stories: readonly StorySummary[],
): Promise<Row[]> {
  const ids = stories.map(({ id }) => id)
  const figures = cache.findFigures(ids)
  const states = await mine.states.findStates(ids)
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

/** Hours after which a story counts half. */
const HALF_LIFE = 18

const HOUR = 3_600_000

/**
 * Starred ones first, then by the number of independent accounts, halved for each eighteen hours since
 * the last article; of equal ones the later story.
 */
export function rank(rows: readonly Row[], now: Date): Row[] {
  return rows
    .map((row) => ({ row, score: scoreOf(row, now) }))
    .sort(
      (a, b) =>
        Number(b.row.starred) - Number(a.row.starred) ||
        b.score - a.score ||
        (a.row.story.id < b.row.story.id ? 1 : -1),
    )
    .map(({ row }) => row)
}

/** What a story is ranked by at an instant. */
export function scoreOf({ story, witnesses }: Row, now: Date): number {
  const hours = Math.max(0, (now.getTime() - Date.parse(story.lastAt)) / HOUR)
  return witnesses * 0.5 ** (hours / HALF_LIFE)
}
