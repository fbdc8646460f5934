import {
  type KeptMark,
  OPEN_KINDS,
  type OpenKind,
  type PointKind,
  type PointMark,
  type PointSnapshot,
} from '../../model/points.ts'
import { describeNews, type PointNews } from '../../present/view/point-changes.ts'
import { listPoints, type PointView, toSnapshot } from '../../present/view/points.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import type { Comparisons, OpenedStory } from './comparisons.ts'
import type { FormerIds } from './former-ids.ts'

/** A point with what a person did with it. */
export type ListedPoint = {
  readonly key: string
  /** As the comparison has it; null where it has it no more, and the snapshot alone tells of it. */
  readonly point: PointView | null
  readonly snapshot: PointSnapshot
  readonly mark: KeptMark | null
  /** What became of it since it was marked. */
  readonly news: PointNews
}

export type StoryPoints = {
  readonly opened: OpenedStory
  /** By list, those that are ticked last. */
  readonly open: Readonly<Record<OpenKind, readonly ListedPoint[]>>
  /** What was open when it was marked, and is not any more. */
  readonly settled: readonly ListedPoint[]
  /** Notes on anything else. */
  readonly noted: readonly ListedPoint[]
}

export type MarkChange = { readonly done?: boolean; readonly note?: string }

export type Points = {
  /** What is open in a story, and what a person did with it; null where there is no such story. */
  read(story: string, patience?: number): Promise<StoryPoints | null>
  /** What a person did with a story, by key. */
  marksOf(story: string): Promise<ReadonlyMap<string, KeptMark>>
  /** Ticks or notes. Null where neither the comparison nor what was marked knows the key. */
  mark(story: string, key: string, change: MarkChange): Promise<KeptMark | 'nothing' | null>
  /** The latest marks of all stories. */
  listLatest(): readonly KeptMark[]
}

export type PointsMeans = {
  readonly comparisons: Comparisons
  readonly mine: DeskStore
  readonly formerIds: FormerIds
  readonly now: () => Date
}

export function createPoints({ comparisons, mine, formerIds, now }: PointsMeans): Points {
  const marksOf = async (story: string) =>
    new Map(mine.points.list(await formerIds(story)).map((mark) => [mark.key, mark]))
  return {
    marksOf,
    listLatest: () => mine.points.listLatest(),
    async read(id, patience) {
      const opened = await comparisons.open(id, patience)
      return opened && toStoryPoints(opened, await marksOf(opened.story.id))
    },
    async mark(id, key, change) {
      const opened = await comparisons.open(id)
      if (!opened) return null
      const known = (await marksOf(opened.story.id)).get(key)
      const snapshot = findSnapshot(opened, key) ?? known?.snapshot
      if (!snapshot) return null
      const at = now().toISOString()
      const before = known ?? { doneAt: null, note: '', snapshot }
      const mark = changed(before, change, snapshot, at)
      const story = known?.story ?? opened.story.id
      if (known && mark && isSame(known, mark)) return known
      if (!mark) {
        if (known) mine.points.save(story, key, null, at)
        return 'nothing'
      }
      mine.points.save(story, key, mark, at)
      return { ...mark, story, key, at }
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

const IS_OPEN: ReadonlySet<PointKind> = new Set(OPEN_KINDS)
const NO_NEWS: PointNews = { changes: [], now: null }

function toStoryPoints(opened: OpenedStory, marks: ReadonlyMap<string, KeptMark>): StoryPoints {
  const { compared, articles } = opened
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const points = compared ? listPoints(compared.view) : []
  const known = new Set(points.map(({ key }) => key))
  const listed = points.flatMap((point): ListedPoint[] => {
    const { key, kind } = point
    const mark = marks.get(key) ?? null
    if (!compared || (!mark && !IS_OPEN.has(kind))) return []
    const snapshot = toSnapshot(compared.view, point)
    const news = mark
      ? describeNews(compared.view, mark.snapshot, point, (id) => texts.get(id) ?? null)
      : NO_NEWS
    return [{ key, point, snapshot, mark, news }]
  })
  const gone = [...marks.values()].flatMap((mark): ListedPoint[] => {
    const { key, snapshot } = mark
    if (known.has(key)) return []
    const news = compared
      ? describeNews(compared.view, snapshot, null, (id) => texts.get(id) ?? null)
      : NO_NEWS
    return [{ key, point: null, snapshot, mark, news }]
  })
  const isOpen = ({ point }: ListedPoint) => point !== null && IS_OPEN.has(point.kind)
  const wasOpen = ({ mark }: ListedPoint) => mark !== null && IS_OPEN.has(mark.snapshot.kind)
  const others = [...listed.filter((each) => !isOpen(each)), ...gone]
  const ofKind = (kind: OpenKind) => sink(listed.filter(({ point }) => point?.kind === kind))
  return {
    opened,
    open: { clash: ofKind('clash'), single: ofKind('single'), anonymous: ofKind('anonymous') },
    settled: others.filter(wasOpen),
    noted: others.filter((each) => !wasOpen(each)),
  }
}

/** What is done goes to the end. */
function sink(listed: readonly ListedPoint[]): ListedPoint[] {
  const isDone = ({ mark }: ListedPoint) => Number(mark !== null && mark.doneAt !== null)
  return listed.toSorted((a, b) => isDone(a) - isDone(b))
}
