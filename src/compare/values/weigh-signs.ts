/**
 * A sign that costs more to find: its place among the signs, and how it is asked. It is told the
 * signs that are known by then, and is 1 at most.
 */
export type LateSign<T> = readonly [place: number, ask: (pair: T, known: Float64Array) => number]

/**
 * How likely the signs make it that two things are one, the bias being the last of the weights. What
 * cannot be as likely as `least` is 0, and the late signs are asked only until that is known.
 */
export function likelihoodOf<T>(
  pair: T,
  signs: Float64Array,
  late: readonly LateSign<T>[],
  weights: readonly number[],
  least: number,
): number {
  const fewest = Math.log(least / (1 - least))
  let most = sumOf(signs, weights)
  for (let i = 0; i < late.length; i++) most += Math.max(0, weights[late[i][0]])
  for (let i = 0; i < late.length; i++) {
    const place = late[i][0]
    const weight = weights[place]
    if (weight === 0) continue
    if (most < fewest) return 0
    signs[place] = late[i][1](pair, signs)
    most += weight * signs[place] - Math.max(0, weight)
  }
  return 1 / (1 + Math.exp(-sumOf(signs, weights)))
}

/** All signs, for the fit of the weights. */
export function askAll<T>(pair: T, signs: Float64Array, late: readonly LateSign<T>[]): number[] {
  for (const [place, ask] of late) signs[place] = ask(pair, signs)
  return [...signs]
}

function sumOf(signs: Float64Array, weights: readonly number[]): number {
  let sum = weights[signs.length]
  for (let i = 0; i < signs.length; i++) sum += signs[i] * weights[i]
  return sum
}

/** What the signs of two numbers and of two times are worth, where not what the package has. */
export type ValueWeights = {
  readonly matter: readonly number[]
  readonly event: readonly number[]
}
