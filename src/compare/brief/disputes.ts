import type { Difference, DifferenceKind } from '../../model/comparison.ts'
import type { Passage, Span } from '../../model/span.ts'
import type { Story } from '../story.ts'

/** Differences of fact; how a quote is worded or a name is spelt is no matter of a brief. */
const OF_FACT: ReadonlySet<DifferenceKind> = new Set([
  'number',
  'duration',
  'date',
  'place',
  'list',
])

/** The sides that a passage takes in what is disputed: by difference, the position. */
export type Sides = ReadonlyMap<number, number>

export type Disputes = {
  sidesOf(reading: number, span: Span): Sides
  /** How many of these sides are not the one to tell: the latest, or else the best supported. */
  countWeak(sides: Sides): number
  /** What the other sides say, a passage each. */
  against(sides: Sides): Passage[]
}

/**
 * Ready answers about the disputed facts of a story. Values that can all hold are sides as well:
 * the brief tells the later count, and does not hold the earlier one against it.
 */
export function openDisputes(story: Story, differences: readonly Difference[]): Disputes {
  const disputed = differences.filter(({ kind }) => OF_FACT.has(kind))
  const stated = new Map<string, { difference: number; position: number; span: Span }[]>()
  for (const [difference, { positions }] of disputed.entries())
    for (const [position, { statements }] of positions.entries())
      for (const { article, start, end } of statements) {
        const list = stated.get(article) ?? []
        list.push({ difference, position, span: { start, end } })
        stated.set(article, list)
      }
  const best = disputed.map((difference) => chooseSide(story, difference))
  return {
    sidesOf(reading, { start, end }) {
      const sides = new Map<number, number>()
      for (const { difference, position, span } of stated.get(story.readings[reading].article.id) ??
        [])
        if (span.start < end && start < span.end && !sides.has(difference))
          sides.set(difference, position)
      return sides
    },
    countWeak(sides) {
      return [...sides].filter(([difference, position]) => best[difference] !== position).length
    },
    against(sides) {
      return [...sides].flatMap(([difference, position]) =>
        disputed[difference].positions
          .filter(() => !disputed[difference].compatible)
          .filter((_, index) => index !== position)
          .map(({ statements }) => statements[0]),
      )
    },
  }
}

/** The position of the article published last, by days; where that is no help, of most accounts. */
function chooseSide({ readings }: Story, { positions }: Difference): number {
  const dayOf = new Map(readings.map(({ article }) => [article.id, article.publishedAt ?? '']))
  const days = positions.map(({ statements }) =>
    statements.reduce((last, { article }) => {
      const day = (dayOf.get(article) ?? '').slice(0, 10)
      return day > last ? day : last
    }, ''),
  )
  const order = positions.map((_, index) => index)
  order.sort(
    (a, b) =>
      (days[a] < days[b] ? 1 : days[a] > days[b] ? -1 : 0) ||
      positions[b].accounts - positions[a].accounts ||
      a - b,
  )
  return order[0]
}

/** Do two lines take different sides in one matter? */
export function clash(a: Sides, b: Sides): boolean {
  for (const [difference, position] of a) {
    const other = b.get(difference)
    if (other !== undefined && other !== position) return true
  }
  return false
}
