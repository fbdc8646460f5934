import type { Reuse } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import type { AccountIndex } from '../story.ts'
import { describeBasis } from './describe-basis.ts'
import { findOutlets } from './find-outlets.ts'
import { isSharedOrigin, type Link, measureLinks } from './links.ts'

/**
 * Joins the articles that share an origin into accounts. An outlet is one witness, however often it
 * writes and whatever it copies. Two groups become one where more than half of the pairs of outlets
 * across them share an origin, so that a long article put together from two agencies' reports does
 * not make one account of both.
 */
export function groupAccounts(readings: readonly Reading[], reuse: readonly Reuse[]): AccountIndex {
  const links = measureLinks(readings, reuse)
  const outlets = findOutlets(readings.map(({ article }) => article))
  const groups = joinOutlets(outlets, links.filter(isSharedOrigin))
  const ofReading = new Array<number>(readings.length).fill(0)
  for (const [account, group] of groups.entries())
    for (const reading of group) ofReading[reading] = account
  const accounts = groups.map((group, index) => ({
    id: `account-${index + 1}`,
    articles: group.map((reading) => readings[reading].article.id),
    basis: describeBasis({ readings, outlets, links }, group),
  }))
  return { accounts, ofReading }
}

/** Groups of reading indices, each in order, ordered by their first. */
function joinOutlets(outlets: readonly number[], shared: readonly Link[]): number[][] {
  const count = outlets.length
  const groupOf = outlets.map((_, outlet): readonly number[] => [outlet])
  const linked = new Set(shared.map(({ a, b }) => keyOf(outlets[a], outlets[b], count)))
  const strongest = shared.toSorted((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)
  for (const { a, b } of strongest) {
    const one = groupOf[outlets[a]]
    const other = groupOf[outlets[b]]
    if (one === other || !mostlyLinked(one, other, linked, count)) continue
    const joined = [...one, ...other]
    for (const outlet of joined) groupOf[outlet] = joined
  }
  const groups = new Map<readonly number[], number[]>()
  for (const [reading, outlet] of outlets.entries())
    groups.set(groupOf[outlet], [...(groups.get(groupOf[outlet]) ?? []), reading])
  return [...groups.values()]
}

function mostlyLinked(
  one: readonly number[],
  other: readonly number[],
  linked: ReadonlySet<number>,
  count: number,
): boolean {
  let hits = 0
  for (const x of one) for (const y of other) if (linked.has(keyOf(x, y, count))) hits++
  return hits * 2 > one.length * other.length
}

function keyOf(x: number, y: number, count: number): number {
  return Math.min(x, y) * count + Math.max(x, y)
}
