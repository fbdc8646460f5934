/** The numbers that stand in both of two lists in order. */
export function intersect(x: Int32Array, y: Int32Array): Int32Array {
  if (x.length === 0 || y.length === 0) return NONE
  if (x.length > row.length) row = new Int32Array(x.length * 2)
  const count = intersectInto(row, x, y)
  const both = new Int32Array(count)
  for (let i = 0; i < count; i++) both[i] = row[i]
  return both
}

const NONE = new Int32Array(0)

/** A row that serves all calls: most lists share little, and a list that grows is slow. */
let row = new Int32Array(64)

/** Writes the numbers that stand in both of two lists to a row that has room; tells how many. */
function intersectInto(both: Int32Array, x: Int32Array, y: Int32Array): number {
  let count = 0
  for (let i = 0, k = 0; i < x.length && k < y.length; ) {
    if (x[i] < y[k]) i++
    else if (x[i] > y[k]) k++
    else {
      both[count++] = x[i]
      i++
      k++
    }
  }
  return count
}

/** How many numbers stand in both of two lists in order, and what they weigh. */
export function weighShared(
  x: Int32Array,
  y: Int32Array,
  weights: Float64Array,
): { readonly count: number; readonly sum: number } {
  let count = 0
  let sum = 0
  for (let i = 0, k = 0; i < x.length && k < y.length; ) {
    if (x[i] < y[k]) i++
    else if (x[i] > y[k]) k++
    else {
      sum += weights[x[i]]
      count++
      i++
      k++
    }
  }
  return { count, sum }
}

/** How many numbers stand in both of two lists in order. */
export function countShared(x: Int32Array, y: Int32Array): number {
  let count = 0
  for (let i = 0, k = 0; i < x.length && k < y.length; ) {
    if (x[i] < y[k]) i++
    else if (x[i] > y[k]) k++
    else {
      count++
      i++
      k++
    }
  }
  return count
}

/** Is a number in a list in order, or among its first `count`? */
export function hasNumber(list: Int32Array, value: number, count = list.length): boolean {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle] < value) low = middle + 1
    else high = middle
  }
  return low < count && list[low] === value
}

/** What terms weigh together. */
export function weigh(terms: ArrayLike<number>, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < terms.length; i++) sum += weights[terms[i]]
  return sum
}

/** Up to so many numbers are put in order fastest one by one, and nearly all sentences have fewer. */
const FEW = 32

/** The different numbers of a list in order. */
export function inOrder(numbers: readonly number[] | Int32Array): Int32Array {
  if (numbers.length > FEW) return Int32Array.from(new Set(numbers)).sort()
  const sorted = new Int32Array(numbers.length)
  let count = 0
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]
    let place = count
    while (place > 0 && sorted[place - 1] > number) place--
    if (place > 0 && sorted[place - 1] === number) continue
    for (let k = count; k > place; k--) sorted[k] = sorted[k - 1]
    sorted[place] = number
    count++
  }
  return count === sorted.length ? sorted : sorted.slice(0, count)
}
