/** What adding up in another order may change. */
export const ROUNDING = 1e-6

/**
 * Measures what two sentences' words that are the same weigh, wherever they stand: no stretch that
 * they share can weigh more, and this is told without laying them together word by word.
 */
export function weighCommon(weights: Float64Array): (a: Int32Array, b: Int32Array) => number {
  const left = new Int32Array(weights.length)
  return (a, b) => {
    for (let i = 0; i < b.length; i++) left[b[i]]++
    let sum = 0
    for (let i = 0; i < a.length; i++) if (left[a[i]]-- > 0) sum += weights[a[i]]
    for (let i = 0; i < a.length; i++) left[a[i]] = 0
    for (let i = 0; i < b.length; i++) left[b[i]] = 0
    return sum
  }
}
