import type { Difference } from '../../model/comparison.ts'
import { overlaps } from '../../model/span.ts'
import { isApart } from '../differences/apart.ts'
import type { Story } from '../story.ts'
import type { Part, Sift } from './fact.ts'

/** Takes out the parts that give another value than better supported ones: they do not agree. */
export function reconcileWith(story: Story, differences: readonly Difference[]): Sift {
  const sides = findSides(story, differences)
  const sidesOf = ({ reading, span }: Part) =>
    (sides.get(reading) ?? []).filter((side) => overlaps(side, span))
  return ({ parts, ...fact }) => {
    const taken = new Map<number, number>()
    const kept = parts.filter((part) => {
      const own = sidesOf(part)
      if (own.some(({ difference, position }) => (taken.get(difference) ?? position) !== position))
        return false
      for (const { difference, position } of own) taken.set(difference, position)
      return true
    })
    return { ...fact, parts: kept }
  }
}

type Side = {
  readonly difference: number
  readonly position: number
  readonly start: number
  readonly end: number
}

/** By reading, the passages that take a side in a difference. */
function findSides(story: Story, differences: readonly Difference[]): Map<number, Side[]> {
  const readingOf = new Map(story.readings.map(({ article }, index) => [article.id, index]))
  const sides = new Map<number, Side[]>()
  for (const [difference, each] of differences.entries()) {
    if (!isApart(each) || each.kind === 'wording' || each.kind === 'name') continue
    for (const [position, { statements }] of each.positions.entries())
      for (const { article, start, end } of statements) {
        const reading = readingOf.get(article) ?? -1
        const list = sides.get(reading) ?? []
        list.push({ difference, position, start, end })
        sides.set(reading, list)
      }
  }
  return sides
}
