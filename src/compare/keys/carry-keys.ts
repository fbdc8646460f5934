import type { Comparison } from '../../model/comparison.ts'
import { chooseKeys } from './compute-keys.ts'
import { type KeyedGroup, listGroups, withKeys } from './keyed-groups.ts'
import { measureOverlaps } from './measure-overlaps.ts'
import { sameArticles } from './same-articles.ts'

/** Groups that have less than this of a passage in common are not taken to be one. */
const LEAST = 0.5

/**
 * The current comparison with the keys that its quotes, agreements, differences and unique details
 * had in the previous one: each goes to the group that has most of its passages, one to one. What
 * is new gets a key of its own, that no group of the previous comparison had.
 */
export function carryKeys(previous: Comparison, current: Comparison): Comparison {
  const before = listGroups(previous)
  const now = listGroups(current)
  const carried = new Map<KeyedGroup, string>()
  const spent = new Set<KeyedGroup>()
  for (const { from, to, overlap } of measureOverlaps(
    before,
    now,
    sameArticles(previous, current),
  )) {
    if (overlap < LEAST) break
    if (from.key === undefined || spent.has(from) || carried.has(to)) continue
    carried.set(to, from.key)
    spent.add(from)
  }
  const gone = before.flatMap((group) => (spent.has(group) || !group.key ? [] : [group.key]))
  return withKeys(current, chooseKeys(now, carried, gone))
}
