import type { Shared } from './shared-terms.ts'

/**
 * Of all articles together, so many statements are looked at more closely: a fact that a hundred
 * articles tell has no more counterparts, and the work grows with the articles, not their pairs.
 */
const CLOSEST_OF_ALL = 20

/** Less common weight than this is one middling word. */
const LEAST_COMMON = 2

/** The statements of all readings that have the most of something, the best first. */
export type Closest = {
  readonly ids: Int32Array
  readonly values: Float64Array
  taken: number
}

export function openClosest(): Closest {
  return {
    ids: new Int32Array(CLOSEST_OF_ALL),
    values: new Float64Array(CLOSEST_OF_ALL),
    taken: 0,
  }
}

/**
 * Adds those two of one reading that have the most of it and enough in common; of two alike the
 * first. More of each reading are not worth a closer look.
 */
export function addClosest(
  list: Closest,
  values: Float64Array,
  { others, common }: Shared,
  from: number,
  to: number,
): void {
  let first = -1
  let second = -1
  for (let i = from; i < to; i++) {
    const id = others[i]
    if (common[id] < LEAST_COMMON) continue
    if (first < 0 || values[id] > values[first]) {
      second = first
      first = id
    } else if (second < 0 || values[id] > values[second]) second = id
  }
  if (first >= 0) insert(list, first, values[first])
  if (second >= 0) insert(list, second, values[second])
}

/** Puts a statement in its place, if it is one of the best. */
function insert(list: Closest, id: number, value: number): void {
  const { ids, values, taken } = list
  let place = taken
  while (place > 0 && isBefore(id, value, ids[place - 1], values[place - 1])) place--
  if (place === CLOSEST_OF_ALL) return
  if (taken < CLOSEST_OF_ALL) list.taken++
  for (let i = list.taken - 1; i > place; i--) {
    ids[i] = ids[i - 1]
    values[i] = values[i - 1]
  }
  ids[place] = id
  values[place] = value
}

function isBefore(id: number, value: number, other: number, otherValue: number): boolean {
  return value > otherValue || (value === otherValue && id < other)
}
