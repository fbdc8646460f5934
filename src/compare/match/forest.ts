/** A leaf says how much it adds; a branch has a column, a bound, and where the two sides go on. */
export type Node =
  | readonly [value: number]
  | readonly [column: number, bound: number, low: number, high: number]

/** Boosted trees: what they say is added up to the log-odds. */
export type Forest = { readonly base: number; readonly trees: readonly (readonly Node[])[] }

/**
 * The forest laid out for speed. A walk down 200 trees is a branch at every step that no processor
 * can foretell. So the questions of all trees are asked column by column in the order of their
 * bounds: those that a value fails come first, and each rules out leaves of its tree. Of what is
 * left the first leaf is where the walk would have ended.
 */
export type LaidForest = {
  readonly base: number
  /** Where the questions of each column begin, and at the end how many there are. */
  readonly starts: Int32Array
  readonly bounds: Float64Array
  /** The tree of each question, and a bit for each leaf that stays where the value is above. */
  readonly trees: Int32Array
  readonly keeps: Int32Array
  /** What the leaves add, and where those of each tree begin. */
  readonly values: Float64Array
  readonly firsts: Int32Array
  /** A bit for each leaf of each tree that is left: a row that serves all sums in turn. */
  readonly left: Int32Array
  /** The same as far as the first columns decide it, for rows that begin alike. */
  readonly begun: Int32Array
}

type Question = { column: number; bound: number; tree: number; keep: number }

/** A tree may have as many leaves as a number has bits; `boostTrees` grows far fewer. */
export function layForest({ base, trees }: Forest): LaidForest {
  const questions: Question[] = []
  const values: number[] = []
  const firsts = trees.map((nodes, tree) => {
    const first = values.length
    const lay = (at: number): void => {
      const node = nodes[at]
      if (node.length === 1) {
        values.push(node[0])
        return
      }
      const [column, bound, low, high] = node
      const from = values.length - first
      lay(low)
      questions.push({ column, bound, tree, keep: ~bitsBetween(from, values.length - first) })
      lay(high)
    }
    lay(0)
    return first
  })
  questions.sort((x, y) => x.column - y.column || x.bound - y.bound)
  return {
    base,
    starts: startsOf(questions),
    bounds: Float64Array.from(questions, ({ bound }) => bound),
    trees: Int32Array.from(questions, ({ tree }) => tree),
    keeps: Int32Array.from(questions, ({ keep }) => keep),
    values: Float64Array.from(values),
    firsts: Int32Array.from(firsts),
    left: new Int32Array(trees.length),
    begun: new Int32Array(trees.length),
  }
}

function bitsBetween(from: number, to: number): number {
  let bits = 0
  for (let bit = from; bit < to; bit++) bits |= 1 << bit
  return bits
}

function startsOf(questions: readonly Question[]): Int32Array {
  const columns = (questions.at(-1)?.column ?? -1) + 1
  const starts = new Int32Array(columns + 1)
  for (const { column } of questions) starts[column + 1]++
  for (let column = 0; column < columns; column++) starts[column + 1] += starts[column]
  return starts
}

/** The log-odds of a row, which must have every column that the trees ask for. */
export function sumForest(forest: LaidForest, row: Float64Array): number {
  beginForest(forest, row, 0)
  return finishForest(forest, row, 0)
}

/** Asks the first columns of a row, for all rows that begin with them. */
export function beginForest(forest: LaidForest, row: Float64Array, columns: number): void {
  forest.begun.fill(-1)
  ask(forest, row, 0, columns, forest.begun)
}

/** The log-odds of a row whose first columns have been asked. */
export function finishForest(forest: LaidForest, row: Float64Array, columns: number): number {
  const { base, starts, values, firsts, begun, left } = forest
  left.set(begun)
  ask(forest, row, columns, starts.length - 1, left)
  let sum = base
  for (let tree = 0; tree < left.length; tree++) sum += values[firsts[tree] + firstBit(left[tree])]
  return sum
}

function ask(
  { starts, bounds, trees, keeps }: LaidForest,
  row: Float64Array,
  from: number,
  to: number,
  left: Int32Array,
): void {
  for (let column = from; column < Math.min(to, starts.length - 1); column++) {
    const value = row[column]
    const end = starts[column + 1]
    for (let i = starts[column]; i < end && !(value <= bounds[i]); i++) left[trees[i]] &= keeps[i]
  }
}

function firstBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
