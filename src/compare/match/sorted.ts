/** The numbers that stand in both of two lists in order. */
export function intersect(x: Int32Array, y: Int32Array): number[] {
  const both: number[] = []
  for (let i = 0, k = 0; i < x.length && k < y.length; ) {
    if (x[i] < y[k]) i++
    else if (x[i] > y[k]) k++
    else {
      both.push(x[i])
      i++
      k++
    }
  }
  return both
}

/** Is a number in a list in order? */
export function hasNumber(list: Int32Array, value: number): boolean {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle] < value) low = middle + 1
    else high = middle
  }
  return list[low] === value
}

/** What terms weigh together. */
export function weigh(terms: Iterable<number>, weights: Float64Array): number {
  let sum = 0
  for (const term of terms) sum += weights[term]
  return sum
}

/** The numbers of a set in order. */
export function inOrder(numbers: Iterable<number>): Int32Array {
  return Int32Array.from(new Set(numbers)).sort()
}
