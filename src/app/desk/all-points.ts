import type { AllPoints, StoryOfPoints } from '../../model/all-points.ts'
import type { KeptMark } from '../../model/points.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { PointTable, RejectionTable } from '../../store/desk-store.ts'
import type { Tables } from '../../store/store.ts'
import { MOST_CLASHES } from './summarise.ts'

export type AllPointsMeans = {
  readonly store: Tables
  readonly cache: ComparisonCache
  /** A person's own. */
  readonly points: PointTable
  readonly rejections: RejectionTable
}

/** Stories that are looked through, and those that a page shows. */
const MOST_READ = 200
const MOST_SHOWN = 60

export async function readAllPoints(means: AllPointsMeans): Promise<AllPoints> {
  const { store, cache } = means
  const all = await means.points.listLatest()
  const rejections = await means.rejections.listAll()
  const named = [...new Set([...all, ...rejections].map(({ story }) => story))]
  const merged = await store.stories.findMerged(named)
  const marks = new Map<string, KeptMark[]>()
  for (const mark of all) {
    const story = merged.get(mark.story) ?? mark.story
    const own = marks.get(story) ?? []
    own.push(mark)
    marks.set(story, own)
  }
  const stories = new Map(
    (await store.stories.list({ limit: MOST_READ, minAccounts: 2 })).map((each) => [each.id, each]),
  )
  for (const id of named) {
    const now = merged.get(id) ?? id
    const found = stories.get(now) ?? (await store.stories.find(now))
    if (found) stories.set(now, found)
  }
  const summaries = cache.findSummaries([...stories.keys()])
  const titleOf = (id: string) => stories.get(id)?.title || (summaries.get(id)?.title ?? null)
  const shown = [...stories.values()]
    .map(({ id, lastAt }): StoryOfPoints => {
      const own = new Map((marks.get(id) ?? []).map((mark) => [mark.key, mark]))
      const { clashes = [], hard = 0 } = summaries.get(id) ?? {}
      const known = new Set(clashes.map(({ key }) => key))
      return {
        ...{ id, title: titleOf(id), lastAt },
        clashes: clashes.map((clash) => ({ ...clash, mark: own.get(clash.key) ?? null })),
        // A list that is full was cut; what else is hard may be names and wordings.
        more: clashes.length < MOST_CLASHES ? 0 : Math.max(0, hard - clashes.length),
        marks: [...own.values()].filter(({ key }) => !known.has(key)),
      }
    })
    .filter(({ clashes, marks }) => clashes.length + marks.length > 0)
    .sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1))
    .slice(0, MOST_SHOWN)
  return {
    stories: shown,
    rejections: rejections.map((each) => ({
      ...each,
      title: titleOf(merged.get(each.story) ?? each.story),
    })),
  }
}
