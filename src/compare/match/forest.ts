/** A leaf says how much it adds; a branch has a column, a bound, and where the two sides go on. */
export type Node =
  | readonly [value: number]
  | readonly [column: number, bound: number, low: number, high: number]

/** Boosted trees: what they say is added up to the log-odds. */
export type Forest = { readonly base: number; readonly trees: readonly (readonly Node[])[] }

/** The forest laid out for speed: a node each in five columns. */
export type LaidForest = {
  readonly base: number
  /** Where each tree begins. */
  readonly roots: Int32Array
  /** The column of a branch, -1 at a leaf. */
  readonly columns: Int32Array
  /** The bound of a branch, or what a leaf adds. */
  readonly values: Float64Array
  readonly low: Int32Array
  readonly high: Int32Array
}

export function layForest({ base, trees }: Forest): LaidForest {
  const count = trees.reduce((sum, tree) => sum + tree.length, 0)
  const laid = {
    base,
    roots: new Int32Array(trees.length),
    columns: new Int32Array(count).fill(-1),
    values: new Float64Array(count),
    low: new Int32Array(count),
    high: new Int32Array(count),
  }
  let at = 0
  for (const [tree, nodes] of trees.entries()) {
    laid.roots[tree] = at
    for (const [index, node] of nodes.entries()) {
      if (node.length === 1) laid.values[at + index] = node[0]
      else {
        laid.columns[at + index] = node[0]
        laid.values[at + index] = node[1]
        laid.low[at + index] = at + node[2]
        laid.high[at + index] = at + node[3]
      }
    }
    at += nodes.length
  }
  return laid
}

/** The log-odds of a row, which must have every column that the trees ask for. */
export function sumForest(forest: LaidForest, row: Float64Array): number {
  const { roots, columns, values, low, high } = forest
  let sum = forest.base
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree]
    while (columns[at] >= 0) at = row[columns[at]] <= values[at] ? low[at] : high[at]
    sum += values[at]
  }
  return sum
}

/** Log-odds to probability, to six digits so that every machine prints the same. */
export function toProbability(logOdds: number): number {
  return Math.round(1e6 / (1 + Math.exp(-logOdds))) / 1e6
}
