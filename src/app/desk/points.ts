import type { KeptMark, PointMark, PointSnapshot } from '../../model/points.ts'
import { listPoints, toSnapshot } from '../../present/view/points.ts'
import { type StoryPoints, toStoryPoints } from '../../present/view/story-points.ts'
import type { OwnTables } from '../../store/desk-store.ts'
import type { Comparisons, OpenedStory } from './comparisons.ts'
import type { FormerIds } from './former-ids.ts'

export type OpenedPoints = StoryPoints & { readonly opened: OpenedStory }

export type MarkChange = { readonly done?: boolean; readonly note?: string }

export type Points = {
  /** What is open in a story, and what a person did with it; null where there is no such story. */
  read(story: string, patience?: number): Promise<OpenedPoints | null>
  /** What a person did with a story, by key. */
  marksOf(story: string): Promise<ReadonlyMap<string, KeptMark>>
  /** Ticks or notes. Null where neither the comparison nor what was marked knows the key. */
  mark(story: string, key: string, change: MarkChange): Promise<KeptMark | 'nothing' | null>
  /** The latest marks of all stories. */
  listLatest(): Promise<readonly KeptMark[]>
}

export type PointsMeans = {
  readonly comparisons: Comparisons
  readonly mine: OwnTables
  readonly formerIds: FormerIds
  readonly now: () => Date
}

export function createPoints({ comparisons, mine, formerIds, now }: PointsMeans): Points {
  const marksOf = async (story: string) =>
    new Map((await mine.points.list(await formerIds(story))).map((mark) => [mark.key, mark]))
  return {
    marksOf,
    listLatest: () => mine.points.listLatest(),
    async read(id, patience) {
      const opened = await comparisons.open(id, patience)
      if (!opened) return null
      const { compared, articles, story } = opened
      const texts = new Map(articles.map(({ id, text }) => [id, text]))
      const marks = await marksOf(story.id)
      const view = compared?.view ?? null
      return { opened, ...toStoryPoints(view, marks, (id) => texts.get(id) ?? null) }
    },
    async mark(id, key, change) {
      const opened = await comparisons.open(id)
      if (!opened) return null
      const known = (await marksOf(opened.story.id)).get(key)
      const found = findSnapshot(opened, key)
      if (!found && !known) return null
      const at = now().toISOString()
      const story = known?.story ?? opened.story.id
      const toMark = (before: KeptMark | null) => {
        const snapshot = found ?? before?.snapshot
        // Taken off meanwhile, and the comparison knows nothing of it any more.
        if (!snapshot) return null
        const mark = changed(before ?? { doneAt: null, note: '', snapshot }, change, snapshot, at)
        return before && mark && isSame(before, mark) ? before : mark
      }
      return (await mine.points.save(story, key, toMark, at)) ?? 'nothing'
    },
  }
}

function findSnapshot({ compared }: OpenedStory, key: string): PointSnapshot | null {
  const point = compared && listPoints(compared.view).find((each) => each.key === key)
  return point ? toSnapshot(compared.view, point) : null
}

/** A mark after a change; null where nothing is left of it. What was there when it was ticked stays. */
function changed(
  before: PointMark,
  { done, note }: MarkChange,
  snapshot: PointSnapshot,
  at: string,
): PointMark | null {
  const isDone = done ?? before.doneAt !== null
  const mark = {
    doneAt: isDone ? (before.doneAt ?? at) : null,
    note: note ?? before.note,
    snapshot: done === undefined ? before.snapshot : snapshot,
  }
  return mark.doneAt === null && mark.note === '' ? null : mark
}

function isSame(a: PointMark, b: PointMark): boolean {
  return a.doneAt === b.doneAt && a.note === b.note
}
