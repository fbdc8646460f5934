import type { Forest, Node } from '../../src/compare/match/forest.ts'

/** What is learned from: a row of features an example, and whether it is one of the wanted. */
export type Examples = {
  readonly rows: readonly Float64Array[]
  readonly wanted: readonly boolean[]
}

/** Four hundred small trees, each from one column in seven: .705 on stories left out from three in ten. */
const TREES = 400
const LEAVES = 6
const RATE = 0.03
const COLUMNS = 0.15

/** A leaf of fewer examples has learned a story by heart. */
const FEWEST = 20
const RIDGE = 1
const BINS = 32

/**
 * Fits gradient-boosted trees to the logistic loss (Friedman 2001), each grown at its best leaf and
 * over binned columns (as LightGBM does). The same examples give the same trees.
 */
export function boostTrees({ rows, wanted }: Examples): Forest {
  const width = rows[0]?.length ?? 0
  const edges = Array.from({ length: width }, (_, column) => findEdges(rows, column))
  const binned = edges.map((list, column) =>
    Uint8Array.from(rows, (row) => findBin(list, row[column])),
  )
  const share = wanted.filter(Boolean).length / Math.max(1, wanted.length)
  const base = Math.log(share / (1 - share))
  const sums = new Float64Array(rows.length).fill(base)
  const random = createRandom()
  const trees = Array.from({ length: TREES }, () => {
    const columns = binned.map((_, column) => column).filter(() => random() < COLUMNS)
    return growTree({ edges, binned, columns, ...findSlopes(sums, wanted) }, sums)
  })
  return { base: round(base), trees }
}

type Growth = {
  readonly edges: readonly (readonly number[])[]
  readonly binned: readonly Uint8Array[]
  readonly columns: readonly number[]
  readonly slopes: Float64Array
  readonly curves: Float64Array
}

/** Slope and curve of the loss for each example. */
function findSlopes(sums: Float64Array, wanted: readonly boolean[]) {
  const slopes = new Float64Array(sums.length)
  const curves = new Float64Array(sums.length)
  for (let i = 0; i < sums.length; i++) {
    const likely = 1 / (1 + Math.exp(-sums[i]))
    slopes[i] = likely - (wanted[i] ? 1 : 0)
    curves[i] = likely * (1 - likely)
  }
  return { slopes, curves }
}

type Leaf = {
  readonly at: number
  readonly examples: Int32Array
  readonly slope: number
  readonly curve: number
  readonly split: Split | null
}
type Split = { readonly column: number; readonly bin: number; readonly gain: number }

/** Grows a tree and adds what its leaves say to the sums of their examples. */
function growTree(growth: Growth, sums: Float64Array): Node[] {
  const { edges, binned } = growth
  const nodes: Node[] = [[0]]
  const leaves = [openLeaf(growth, 0, Int32Array.from(sums.keys()))]
  while (leaves.length < LEAVES) {
    const best = leaves.reduce((x, y) => ((y.split?.gain ?? 0) > (x.split?.gain ?? 0) ? y : x))
    if (!best.split) break
    const { column, bin } = best.split
    const low = nodes.push([0], [0]) - 2
    nodes[best.at] = [column, edges[column][bin], low, low + 1]
    const isLow = (example: number) => binned[column][example] <= bin
    leaves.splice(
      leaves.indexOf(best),
      1,
      openLeaf(growth, low, best.examples.filter(isLow)),
      openLeaf(
        growth,
        low + 1,
        best.examples.filter((example) => !isLow(example)),
      ),
    )
  }
  for (const { at, examples, slope, curve } of leaves) {
    const value = round((-RATE * slope) / (curve + RIDGE))
    nodes[at] = [value]
    for (const example of examples) sums[example] += value
  }
  return nodes
}

function openLeaf(growth: Growth, at: number, examples: Int32Array): Leaf {
  let slope = 0
  let curve = 0
  for (const example of examples) {
    slope += growth.slopes[example]
    curve += growth.curves[example]
  }
  return { at, examples, slope, curve, split: findSplit(growth, examples, slope, curve) }
}

function findSplit(growth: Growth, examples: Int32Array, slope: number, curve: number) {
  let best: Split | null = null
  const worth = (s: number, c: number) => (s * s) / (c + RIDGE)
  for (const column of growth.columns) {
    const bins = sumBins(growth, column, examples)
    let [count, lowSlope, lowCurve] = [0, 0, 0]
    for (let bin = 0; bin < growth.edges[column].length; bin++) {
      count += bins.counts[bin]
      lowSlope += bins.slopes[bin]
      lowCurve += bins.curves[bin]
      if (count < FEWEST || examples.length - count < FEWEST) continue
      const parted = worth(lowSlope, lowCurve) + worth(slope - lowSlope, curve - lowCurve)
      const gain = parted - worth(slope, curve)
      if (gain > (best?.gain ?? 1e-6)) best = { column, bin, gain }
    }
  }
  return best
}

function sumBins({ binned, slopes, curves }: Growth, column: number, examples: Int32Array) {
  const sums = {
    counts: new Int32Array(BINS),
    slopes: new Float64Array(BINS),
    curves: new Float64Array(BINS),
  }
  for (const example of examples) {
    const bin = binned[column][example]
    sums.counts[bin]++
    sums.slopes[bin] += slopes[example]
    sums.curves[bin] += curves[example]
  }
  return sums
}

/** The values that part a column into bins of about as many examples each. */
function findEdges(rows: readonly Float64Array[], column: number): number[] {
  const sorted = Float64Array.from(rows, (row) => row[column]).sort()
  const edges: number[] = []
  for (let bin = 1; bin < BINS; bin++) {
    const value = round(sorted[Math.floor((sorted.length * bin) / BINS)])
    if (edges.length === 0 || value > edges[edges.length - 1]) edges.push(value)
  }
  return edges
}

function findBin(edges: readonly number[], value: number): number {
  let bin = 0
  while (bin < edges.length && edges[bin] < value) bin++
  return bin
}

/** So many digits are kept in the weights. */
function round(value: number): number {
  return Number(value.toPrecision(5))
}

/** A fixed sequence of numbers from 0 to 1 (a linear congruential generator). */
function createRandom(): () => number {
  let state = 7
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}
