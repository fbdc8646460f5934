import type { Reuse } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import type { AccountIndex } from '../story.ts'
import { describeBasis } from './describe-basis.ts'
import { isSharedOrigin, type Link, measureLinks } from './links.ts'

/**
 * Joins the articles that share an origin into accounts. Two groups become one where more than
 * half of the pairs across them share an origin, so that a long article put together from two
 * agencies' reports does not make one account of both.
 */
export function groupAccounts(readings: readonly Reading[], reuse: readonly Reuse[]): AccountIndex {
  const links = measureLinks(readings, reuse)
  const shared = links.filter(isSharedOrigin)
  const groups = joinGroups(readings.length, shared)
  const ofReading = new Array<number>(readings.length).fill(0)
  for (const [account, group] of groups.entries())
    for (const reading of group) ofReading[reading] = account
  const accounts = groups.map((group, index) => ({
    id: `account-${index + 1}`,
    articles: group.map((reading) => readings[reading].article.id),
    basis: describeBasis(readings, group, links),
  }))
  return { accounts, ofReading }
}

/** Groups of reading indices, each in order, ordered by their first. */
function joinGroups(count: number, shared: readonly Link[]): number[][] {
  const groupOf = Array.from({ length: count }, (_, reading) => [reading])
  const linked = new Set(shared.map(({ a, b }) => a * count + b))
  const strongest = shared.toSorted((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
  for (const { a, b } of strongest) {
    const one = groupOf[a]
    const other = groupOf[b]
    if (one === other || !mostlyLinked(one, other, linked, count)) continue
    const joined = [...one, ...other].sort((x, y) => x - y)
    for (const reading of joined) groupOf[reading] = joined
  }
  return [...new Set(groupOf)]
}

function mostlyLinked(
  one: readonly number[],
  other: readonly number[],
  linked: ReadonlySet<number>,
  count: number,
): boolean {
  let hits = 0
  for (const x of one)
    for (const y of other) if (linked.has(Math.min(x, y) * count + Math.max(x, y))) hits++
  return hits * 2 > one.length * other.length
}
