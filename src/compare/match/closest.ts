/**
 * Of all articles together, so many statements are looked at more closely: a fact that a hundred
 * articles tell has no more counterparts, and the work grows with the articles, not their pairs.
 */
const CLOSEST_OF_ALL = 20

/** Less common weight than this is one middling word. */
const LEAST_COMMON = 2

/** The statements of all readings that have the most of something, the best first. */
export type Closest = {
  /** Their places among those that share anything, which are in the order of the statements. */
  readonly places: Int32Array
  readonly values: Float64Array
  taken: number
}

export function openClosest(): Closest {
  return {
    places: new Int32Array(CLOSEST_OF_ALL),
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
  common: Float64Array,
  from: number,
  to: number,
): void {
  let first = -1
  let second = -1
  for (let i = from; i < to; i++) {
    if (common[i] < LEAST_COMMON) continue
    if (first < 0 || values[i] > values[first]) {
      second = first
      first = i
    } else if (second < 0 || values[i] > values[second]) second = i
  }
  if (first >= 0) insert(list, first, values[first])
  if (second >= 0) insert(list, second, values[second])
}

/** Puts a statement in its place, if it is one of the best. Of two alike the first goes before. */
function insert(list: Closest, own: number, value: number): void {
  const { places, values, taken } = list
  if (taken === CLOSEST_OF_ALL && value <= values[taken - 1]) return
  let at = taken
  while (at > 0 && value > values[at - 1]) at--
  if (taken < CLOSEST_OF_ALL) list.taken++
  for (let i = list.taken - 1; i > at; i--) {
    places[i] = places[i - 1]
    values[i] = values[i - 1]
  }
  places[at] = own
  values[at] = value
}
