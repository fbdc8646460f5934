import { layTable } from '../src/read/en/table.ts'
import { type Model, ROW_BITS } from '../src/read/en/weights.ts'

/** The weights of an averaged perceptron while it learns: a row for each feature. */
export class Perceptron {
  readonly width: number
  readonly weights: Float32Array
  readonly #sums: Float64Array
  #step = 1

  constructor(features: number, width: number) {
    this.width = width
    this.weights = new Float32Array(features * width)
    this.#sums = new Float64Array(features * width)
  }

  /** Adds the rows of the features to the scores. */
  score(features: Int32Array, from: number, end: number, scores: Float64Array): void {
    const { width, weights } = this
    scores.fill(0)
    for (let j = from; j < end; j++) {
      let at = (features[j] ?? -1) * width
      if (at < 0) continue
      for (let k = 0; k < width; k++) scores[k] = (scores[k] ?? 0) + (weights[at++] ?? 0)
    }
  }

  /** Moves the features towards one label and away from another. */
  learn(features: Int32Array, from: number, end: number, labels: Correction): void {
    for (let j = from; j < end; j++) {
      const row = (features[j] ?? -1) * this.width
      if (row < 0) continue
      this.#move(row + labels.right, 1)
      this.#move(row + labels.wrong, -1)
    }
  }

  #move(at: number, by: number): void {
    this.weights[at] = (this.weights[at] ?? 0) + by
    this.#sums[at] = (this.#sums[at] ?? 0) + by * this.#step
  }

  /** Adds to one weight of one feature. */
  move(feature: number, label: number, by: number): void {
    this.#move(feature * this.width + label, by)
  }

  /** Counts one more example, whether it was right or wrong. */
  step(): void {
    this.#step++
  }

  /** The mean of the weights over all steps. */
  averaged(): Float32Array {
    return this.weights.map((weight, at) => weight - (this.#sums[at] ?? 0) / this.#step)
  }
}

export type Correction = { readonly right: number; readonly wrong: number }

/** The features of which some, drawn by lot, count as unknown. */
export function hideSome(features: Int32Array, share: number, random: () => number): Int32Array {
  return features.map((feature) => (random() < share ? -1 : feature))
}

export type Packing = {
  readonly width: number
  /** How many features are kept: those whose weights differ most. */
  readonly rows: number
}

/** Keeps the weightiest features and rounds their weights to eight bits. */
export function pack(weights: Float32Array, hashes: Uint32Array, { width, rows }: Packing): Model {
  const spreads = Float32Array.from(hashes, (_, id) => spreadOf(weights, id, width))
  const kept = Array.from(hashes.keys())
    .filter((id) => (spreads[id] ?? 0) > 0.05)
    .sort((a, b) => (spreads[b] ?? 0) - (spreads[a] ?? 0) || a - b)
    .slice(0, rows)
  const scale = 127 / largest(weights, 0.99999)
  const packed = new Int8Array(kept.length * width)
  const values = new Map<number, number>()
  for (const [row, id] of kept.entries()) {
    values.set(hashes[id] ?? 0, row)
    for (let k = 0; k < width; k++) {
      const value = Math.round((weights[id * width + k] ?? 0) * scale)
      packed[row * width + k] = Math.max(-127, Math.min(127, value))
    }
  }
  return { index: layTable(values, ROW_BITS), rows: packed }
}

function spreadOf(weights: Float32Array, id: number, width: number): number {
  let [low, high] = [0, 0]
  for (let k = 0; k < width; k++) {
    const weight = weights[id * width + k] ?? 0
    low = Math.min(low, weight)
    high = Math.max(high, weight)
  }
  return high - low
}

/** The size that all but a few weights stay under: the rest is cut off. */
function largest(weights: Float32Array, share: number): number {
  const sizes = weights
    .filter((weight) => Math.abs(weight) > 0.05)
    .map(Math.abs)
    .sort()
  return sizes[Math.floor((sizes.length - 1) * share)] ?? 1
}

/** Numbers that look random and are the same every time. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [items[i], items[j]]
    if (a !== undefined && b !== undefined) {
      items[i] = b
      items[j] = a
    }
  }
}
