import { isOpenKind, type KeptMark, type OpenKind, type PointSnapshot } from '../../model/points.ts'
import { describeNews, NO_NEWS, type PointNews } from './point-changes.ts'
import { listPoints, type PointView, toSnapshot } from './points.ts'
import type { ComparisonView } from './view.ts'

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
  /** By list, those that are ticked last. */
  readonly open: Readonly<Record<OpenKind, readonly ListedPoint[]>>
  /** What was open when it was marked, and is not any more. */
  readonly settled: readonly ListedPoint[]
  /** Notes on anything else. */
  readonly noted: readonly ListedPoint[]
}

/**
 * What is open in a story, with what a person did with it, and the rest of what a person did. Nothing
 * that was marked is left out, whatever the comparison says now.
 */
export function toStoryPoints(
  view: ComparisonView | null,
  marks: ReadonlyMap<string, KeptMark>,
  textOf: (article: string) => string | null,
): StoryPoints {
  const points = view ? listPoints(view) : []
  const known = new Set(points.map(({ key }) => key))
  const newsOf = (snapshot: PointSnapshot, point: PointView | null) =>
    view ? describeNews(view, snapshot, point, textOf) : NO_NEWS
  const listed = points.flatMap((point): ListedPoint[] => {
    const { key, kind } = point
    const mark = marks.get(key) ?? null
    if (!view || (!mark && !isOpenKind(kind))) return []
    const news = mark ? newsOf(mark.snapshot, point) : NO_NEWS
    return [{ key, point, snapshot: toSnapshot(view, point), mark, news }]
  })
  const gone = [...marks.values()].flatMap((mark): ListedPoint[] => {
    const { key, snapshot } = mark
    return known.has(key)
      ? []
      : [{ key, point: null, snapshot, mark, news: newsOf(snapshot, null) }]
  })
  const isOpen = ({ point }: ListedPoint) => point !== null && isOpenKind(point.kind)
  const wasOpen = ({ mark }: ListedPoint) => mark !== null && isOpenKind(mark.snapshot.kind)
  const others = [...listed.filter((each) => !isOpen(each)), ...gone]
  const ofKind = (kind: OpenKind) => sink(listed.filter(({ point }) => point?.kind === kind))
  return {
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
