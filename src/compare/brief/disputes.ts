import type { Difference, DifferenceKind } from '../../model/comparison.ts'
import type { Span } from '../../model/span.ts'
import { addTo } from '../add-to.ts'
import { isApart } from '../differences/apart.ts'
import type { Story } from '../story.ts'

/** Differences of fact; how a quote is worded or a name is spelt is no matter of a brief. */
const OF_FACT: ReadonlySet<DifferenceKind> = new Set([
  'number',
  'duration',
  'date',
  'place',
  'list',
])

export function isOfFact({ kind }: Difference): boolean {
  return OF_FACT.has(kind)
}

/** The sides that a passage takes in what is disputed: by difference, the position. */
export type Sides = ReadonlyMap<number, number>

export type Disputes = {
  sidesOf(reading: number, span: Span): Sides
  /** The share of sides that are not the one to tell: the latest of all, or the best supported. */
  weigh(all: readonly Sides[]): (sides: Sides) => number
  /** Do two passages give values that are not one, be it that both can hold? */
  clash(a: Sides, b: Sides): boolean
}

/** Ready answers about the disputed facts of a story. Counts that grew are sides as well. */
export function openDisputes(story: Story, differences: readonly Difference[]): Disputes {
  const disputed = differences.filter(isOfFact)
  const stated = findStated(disputed)
  const orders = disputed.map((difference) => rankSides(story, difference))
  return {
    sidesOf(reading, { start, end }) {
      const sides = new Map<number, number>()
      const { id } = story.readings[reading].article
      for (const { difference, position, span } of stated.get(id) ?? [])
        if (span.start < end && start < span.end && !sides.has(difference))
          sides.set(difference, position)
      return sides
    },
    weigh(all) {
      const taken = orders.map(() => new Set<number>())
      for (const sides of all)
        for (const [difference, position] of sides) taken[difference].add(position)
      const best = orders.map((order, difference) =>
        order.find((position) => taken[difference].has(position)),
      )
      return (sides) => {
        const weak = [...sides].filter(([difference, position]) => best[difference] !== position)
        return weak.length / Math.max(1, sides.size)
      }
    },
    clash(a, b) {
      for (const [difference, position] of a) {
        const other = b.get(difference)
        if (other !== undefined && other !== position && isApart(disputed[difference])) return true
      }
      return false
    },
  }
}

type Stated = { readonly difference: number; readonly position: number; readonly span: Span }

/** By article, where it takes a side. */
function findStated(disputed: readonly Difference[]): ReadonlyMap<string, readonly Stated[]> {
  const stated = new Map<string, Stated[]>()
  for (const [difference, { positions }] of disputed.entries())
    for (const [position, { statements }] of positions.entries())
      for (const { article, start, end } of statements) {
        const each = { difference, position, span: { start, end } }
        addTo(stated, article, each)
      }
  return stated
}

/** The positions, those of the last day first; where that is no help, those of most accounts. */
function rankSides({ readings }: Story, { positions }: Difference): number[] {
  const dayOf = new Map(readings.map(({ article }) => [article.id, article.publishedAt ?? '']))
  const days = positions.map(({ statements }) =>
    statements.reduce((last, { article }) => {
      const day = (dayOf.get(article) ?? '').slice(0, 10)
      return day > last ? day : last
    }, ''),
  )
  return positions
    .map((_, index) => index)
    .sort(
      (a, b) =>
        (days[a] < days[b] ? 1 : days[a] > days[b] ? -1 : 0) ||
        positions[b].accounts - positions[a].accounts ||
        a - b,
    )
}
