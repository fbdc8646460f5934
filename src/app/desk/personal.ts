import {
  type ComparedSummary,
  type News,
  type Snapshot,
  type StoryState,
  UNTOUCHED,
} from '../../model/desk.ts'
import type { StorySummary } from '../../model/kept.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { OwnTables, StateChange, Undone } from '../../store/desk-store.ts'
import type { Tables } from '../../store/store.ts'
import { findGrown } from './figures.ts'

/** What a person does with stories; each can be taken back. */
export const ACTS = ['seen', 'unseen', 'star', 'unstar', 'hide', 'show'] as const
export type Act = (typeof ACTS)[number]

export type Personal = {
  /** Does one thing with stories that are there; gives those that it changed. */
  act(act: Act, stories: readonly string[]): Promise<readonly string[]>
  /** Notes that a story was read, where it can. That is nothing to be taken back. */
  read(story: string): Promise<void>
  /** When a story was looked at, and what is new since; null where it was not. */
  lookedAt(story: StorySummary): Promise<{ readonly at: string; readonly news: News | null } | null>
  /** Takes the last act back: what it was about, nothing where there was none. */
  undo(): Promise<Undone>
}

export type PersonalMeans = {
  readonly store: Tables
  readonly cache: ComparisonCache
  readonly mine: OwnTables
  readonly now: () => Date
}

export function createPersonal({ store, cache, mine, now }: PersonalMeans): Personal {
  /** What an act makes of the states of stories, of those that are there. */
  const prepare = async (act: Act, stories: readonly string[], at: string) => {
    const changes = new Map<string, Partial<StoryState>>()
    for (const id of new Set(stories)) {
      const story = await store.stories.find(id)
      if (!story) continue
      const summary = cache.findSummaries([story.id]).get(story.id) ?? null
      changes.set(story.id, changeOf(act, at, snapshotOf(story, summary)))
    }
    const change: StateChange = (known, story) => {
      const state = { ...known, ...changes.get(story) }
      return isOther(known, state) ? state : null
    }
    return { found: [...changes.keys()], change }
  }
  return {
    async act(act, stories) {
      const at = now().toISOString()
      const { found, change } = await prepare(act, stories, at)
      return mine.states.save(found, change, at)
    },
    async read(story) {
      const at = now().toISOString()
      const { found, change } = await prepare('seen', [story], at)
      try {
        await mine.states.note(found, change, at)
      } catch {
        // Nobody asked for it: a disk that is full keeps nobody from reading.
      }
    },
    async lookedAt(story) {
      const { seenAt, seen } = (await mine.states.findStates([story.id])).get(story.id) ?? UNTOUCHED
      if (seenAt === null) return null
      const summary = cache.findSummaries([story.id]).get(story.id) ?? null
      return { at: seenAt, news: seen && newsSince(seen, snapshotOf(story, summary)) }
    },
    undo: async () => (await mine.undo()) ?? { kinds: [], stories: [] },
  }
}

/** The hour at which a story was looked at again changes nothing, as long as it came to the same. */
function isOther(before: StoryState, after: StoryState): boolean {
  const facts = ({ seenAt, ...rest }: StoryState) => JSON.stringify([seenAt !== null, rest])
  return facts(before) !== facts(after)
}

function changeOf(act: Act, at: string, seen: Snapshot): Partial<StoryState> {
  switch (act) {
    case 'seen':
      return { seenAt: at, seen }
    case 'unseen':
      return { seenAt: null, seen: null }
    case 'star':
    case 'unstar':
      return { starred: act === 'star' }
    case 'hide':
    case 'show':
      return { hidden: act === 'hide' }
  }
}

/** What a story comes to now. */
export function snapshotOf(
  { articles, accounts }: StorySummary,
  summary: ComparedSummary | null,
): Snapshot {
  return {
    articles,
    witnesses: summary?.accounts.length ?? accounts,
    hard: summary?.hard ?? 0,
    dispute: summary?.dispute ?? null,
    ids: summary?.accounts.flat() ?? [],
    figures: summary?.figures ?? [],
  }
}

/** What is new since then; null where nothing is. */
export function newsSince(then: Snapshot, now: Snapshot): News | null {
  const isSame = then.dispute !== null && then.dispute.about === now.dispute?.about
  const known = new Set(then.dispute?.values)
  const grown = findGrown(then, now.figures ?? [])
  for (const { to } of grown) known.add(to)
  const news = {
    articles: Math.max(0, now.articles - then.articles),
    witnesses: Math.max(0, now.witnesses - then.witnesses),
    differences: Math.max(0, now.hard - then.hard),
    values: isSame ? (now.dispute?.values.filter((value) => !known.has(value)) ?? []) : [],
    grown,
    came: then.ids?.length ? (now.ids ?? []).filter((id) => !then.ids?.includes(id)) : [],
  }
  return news.articles > 0 || isWorthReading(news) ? news : null
}

/** A copy more is no reason to read a story again. */
export function isWorthReading({ witnesses, differences, values, grown }: News): boolean {
  return witnesses + differences + values.length + grown.length > 0
}
