import type { Difference } from '../../model/comparison.ts'
import type { ArticleView, DifferenceView, PlaceView, SeriesView, StepView } from './view.ts'

/** Times that a series must be told at, where the comparison does not say itself that it grew. */
const ENOUGH = 3

/** What is rounded, less precise or of another place did not move. */
const MOVES: ReadonlySet<Difference['relation']> = new Set(['newer', 'hard', 'part'])

/**
 * A difference whose values go one way from report to report, as a toll does: each value with the
 * time of the report that gives it. Null where it is none.
 */
export function viewSeries(
  { kind, relation, positions }: Difference,
  { positions: viewed }: Pick<DifferenceView, 'positions'>,
  articles: readonly ArticleView[],
): SeriesView | null {
  const units = new Set(positions.map(({ normalized }) => normalized.unit ?? null))
  if (kind !== 'number' || units.size > 1 || !MOVES.has(relation)) return null
  const steps = viewed.flatMap(({ value, statements }, nth) => {
    const number = positions[nth].normalized.low ?? positions[nth].normalized.high
    return number === undefined ? [] : toSteps({ value, number }, statements, articles)
  })
  steps.sort((a, b) => a.instant - b.instant || a.number - b.number)
  const times = groupByTime(steps)
  if (times.length < (relation === 'newer' ? 2 : ENOUGH)) return null
  const direction = directionOf(times)
  return direction === null ? null : { steps, direction }
}

/** A step for each time at which articles give the value. */
function toSteps(
  value: Pick<StepView, 'value' | 'number'>,
  statements: readonly PlaceView[],
  articles: readonly ArticleView[],
): StepView[] {
  const byTime = new Map<string, PlaceView[]>()
  for (const place of statements) {
    const at = articles[place.article].publishedAt
    if (at === null || !Number.isFinite(Date.parse(at))) continue
    const same = byTime.get(at) ?? []
    if (same.some(({ article }) => article === place.article)) continue
    byTime.set(at, [...same, place])
  }
  return [...byTime].map(([at, places]) => ({ ...value, at, instant: instantOf(at), places }))
}

/** A day stands for its noon, so that it lies among the hours that it may mean. */
function instantOf(at: string): number {
  return Date.parse(at.length > 10 ? at : `${at.slice(0, 10)}T12:00:00Z`)
}

function groupByTime(steps: readonly StepView[]): (readonly StepView[])[] {
  const times = new Map<number, StepView[]>()
  for (const step of steps) times.set(step.instant, [...(times.get(step.instant) ?? []), step])
  return [...times.values()]
}

function directionOf(times: readonly (readonly StepView[])[]): SeriesView['direction'] | null {
  const numbers = times.map((steps) => steps.map(({ number }) => number))
  const pairs = numbers.slice(1).map((later, index) => [numbers[index], later] as const)
  const moves = Math.max(...numbers.flat()) > Math.min(...numbers.flat())
  if (!moves) return null
  if (pairs.every(([before, later]) => Math.max(...before) <= Math.min(...later))) return 'up'
  if (pairs.every(([before, later]) => Math.min(...before) >= Math.max(...later))) return 'down'
  return null
}
