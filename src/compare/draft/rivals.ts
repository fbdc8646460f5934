import { addTo } from '../add-to.ts'
import type { Near } from './near.ts'

type Placed = { readonly reading: number; readonly sentence: number }

/** A key that more have brings none together. */
const MOST_HOLDERS = 60

/**
 * Finds what the articles say that may be of the matter of something in the draft: what stands in a
 * sentence near its own, or shares a key with it.
 */
export function rivalFinder<T extends Placed>(
  items: readonly T[],
  near: readonly (readonly Near[])[],
  keysOf: (item: T) => readonly string[],
): (item: T) => readonly T[] {
  const bySentence = new Map<string, T[]>()
  const byKey = new Map<string, T[]>()
  for (const item of items) {
    addTo(bySentence, `${item.reading} ${item.sentence}`, item)
    for (const key of keysOf(item)) addTo(byKey, key, item)
  }
  return (item) => {
    const found = new Set<T>()
    for (const { reading, sentence } of near[item.sentence])
      for (const other of bySentence.get(`${reading} ${sentence}`) ?? []) found.add(other)
    for (const key of keysOf(item)) {
      const holders = byKey.get(key) ?? []
      if (holders.length <= MOST_HOLDERS) for (const other of holders) found.add(other)
    }
    return [...found]
  }
}
