import type { PointKind, PointSide } from '../../model/points.ts'
import type { ListedPoint, StoryPoints } from './story-points.ts'

/** A point for programs: plain data, with what a person did with it. */
export type PointJson = {
  readonly key: string
  readonly kind: PointKind
  readonly claim: string
  readonly accounts: number
  readonly sides: readonly PointSide[]
  readonly ask: readonly string[]
  readonly done: boolean
  readonly doneAt: string | null
  readonly note: string
  /** Does the comparison have it still? Else it is as it was when it was marked. */
  readonly current: boolean
  /** What became of it since it was marked, a sentence each. */
  readonly changes: readonly string[]
  /** The key of the line that has it now, where that is another. */
  readonly now: string | null
}

export type PointsJson = {
  readonly story: string
  readonly clash: readonly PointJson[]
  readonly single: readonly PointJson[]
  readonly anonymous: readonly PointJson[]
  readonly settled: readonly PointJson[]
  readonly noted: readonly PointJson[]
}

export function toPointsJson(story: string, { open, settled, noted }: StoryPoints): PointsJson {
  return {
    story,
    clash: open.clash.map(toPointJson),
    single: open.single.map(toPointJson),
    anonymous: open.anonymous.map(toPointJson),
    settled: settled.map(toPointJson),
    noted: noted.map(toPointJson),
  }
}

export function toPointJson({ key, point, snapshot, mark, news }: ListedPoint): PointJson {
  return {
    ...{ key, ...snapshot },
    done: mark !== null && mark.doneAt !== null,
    doneAt: mark?.doneAt ?? null,
    note: mark?.note ?? '',
    current: point !== null,
    changes: news.changes,
    now: news.now?.key ?? null,
  }
}
