import type { Comparison } from '../../model/comparison.ts'
import { type KeyedGroup, listGroups, type Member, withKeys } from './keyed-groups.ts'
import { shortHash } from './short-hash.ts'

/**
 * Gives every quote, agreement, difference and unique detail a key that is made of its words alone:
 * the least of the hashes of its passages. Ids, file names, counts and the order of things play no
 * part, a copy of a passage changes nothing, and of a group of n passages one that goes takes the
 * key with it once in n times.
 */
export function computeKeys(comparison: Comparison): Comparison {
  return withKeys(comparison, chooseKeys(listGroups(comparison)))
}

/** A key for each group: the one that `fixed` gives it, else one that is not taken. */
export function chooseKeys(
  groups: readonly KeyedGroup[],
  fixed: ReadonlyMap<KeyedGroup, string> = new Map(),
  spent: readonly string[] = [],
): string[] {
  const taken = new Set([...fixed.values(), ...spent])
  const hashes = groups.map((group) => (fixed.has(group) ? [] : hashesOf(group)))
  const byHash = [...groups.keys()].sort((a, b) => compareLists(hashes[a], hashes[b]))
  const keys = groups.map((group) => fixed.get(group) ?? '')
  for (const index of byHash) {
    if (fixed.has(groups[index])) continue
    const key = firstFree(groups[index], hashes[index], taken)
    taken.add(key)
    keys[index] = key
  }
  return keys
}

/** The least hash that no other group has; groups with the very same passages are numbered. */
function firstFree({ kind }: KeyedGroup, hashes: readonly string[], taken: ReadonlySet<string>) {
  const free = hashes.find((hash) => !taken.has(hash))
  if (free !== undefined) return free
  let n = 2
  const first = hashes[0] ?? shortHash(kind)
  while (taken.has(`${first}-${n}`)) n++
  return `${first}-${n}`
}

/** The different hashes of a group's passages, the least first. */
function hashesOf({ kind, members }: KeyedGroup): string[] {
  return [...new Set(members.map((member) => shortHash(`${kind}\n${wordsOf(member)}`)))].sort()
}

const BETWEEN = /[^\p{L}\p{N}]+/gu

function wordsOf({ passage, value }: Member): string {
  return `${fold(passage.text)}\n${fold(value)}`
}

/** Letters and digits only: marks and blanks at a passage's edges come and go. */
function fold(text: string): string {
  return text.toLowerCase().replace(BETWEEN, ' ').trim()
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++)
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1
  return a.length - b.length
}
