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
  if (change.read !== undefined) await readStories(means, found, change.read)
  if (change.starred !== undefined) await starStories(means, found, change.starred)
}

export async function readStories(
  { mine, cache, now }: ReaderMeans,
  stories: readonly StorySummary[],
  read: boolean,
): Promise<void> {
  const at = now().toISOString()
  const ids = stories.map(({ id }) => id)
  const summaries = read ? cache.findSummaries(ids) : new Map()
  const seen = new Map(
    stories.map((story) => [story.id, snapshotOf(story, summaries.get(story.id) ?? null)]),
  )
  await mine.states.note(
    ids,
    (known, id) =>
      read
        ? { ...known, seenAt: at, seen: seen.get(id) ?? null }
        : { ...known, seenAt: null, seen: null },
    at,
  )
}

async function starStories(
  { mine, now }: ReaderMeans,
  stories: readonly StorySummary[],
  starred: boolean,
): Promise<void> {
  await mine.states.save(
    stories.map(({ id }) => id),
    (known) => (known.starred === starred ? null : { ...known, starred }),
    now().toISOString(),
  )
}
