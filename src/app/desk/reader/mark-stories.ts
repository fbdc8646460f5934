import { type StoryState, UNTOUCHED } from '../../../model/desk.ts'
import type { StorySummary } from '../../../model/kept.ts'
import type { ReaderChange } from '../../../model/reader.ts'
import { snapshotOf } from '../personal.ts'
import type { ReaderMeans } from './means.ts'

/**
 * Does with stories what a person does with them on the desk: a star can be taken back there, reading is
 * nothing to be taken back.
 */
export async function markStories(
  means: ReaderMeans,
  ids: readonly string[],
  change: ReaderChange,
): Promise<void> {
  const { stories } = means.store
  const merged = await stories.findMerged(ids)
  const own = [...new Set(ids.map((id) => merged.get(id) ?? id))]
  const found = await stories.list({ ids: own })
  if (change.read !== undefined) readStories(means, found, change.read)
  if (change.starred !== undefined) starStories(means, found, change.starred)
}

export function readStories(
  { mine, cache, now }: ReaderMeans,
  stories: readonly StorySummary[],
  read: boolean,
): void {
  const at = now().toISOString()
  const ids = stories.map(({ id }) => id)
  const known = mine.states.findStates(ids)
  const summaries = read ? cache.findSummaries(ids) : new Map()
  const changed = stories.map((story): [string, StoryState] => {
    const seen = read ? snapshotOf(story, summaries.get(story.id) ?? null) : null
    const before = known.get(story.id) ?? UNTOUCHED
    return [story.id, { ...before, seenAt: read ? at : null, seen }]
  })
  if (changed.length > 0) mine.states.note(new Map(changed), at)
}

function starStories(
  { mine, now }: ReaderMeans,
  stories: readonly StorySummary[],
  starred: boolean,
): void {
  const known = mine.states.findStates(stories.map(({ id }) => id))
  const changed = stories
    .map(({ id }): [string, StoryState] => [id, known.get(id) ?? UNTOUCHED])
    .filter(([, state]) => state.starred !== starred)
    .map(([id, state]): [string, StoryState] => [id, { ...state, starred }])
  if (changed.length > 0) mine.states.save(new Map(changed), now().toISOString())
}
