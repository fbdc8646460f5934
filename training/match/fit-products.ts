import { FEATURES } from '../../src/compare/match/features.ts'
import type { Products } from '../../src/compare/match/products.ts'
import type { Examples } from './boost-trees.ts'
import { fitRidge } from './fit-ridge.ts'

/** What matters together with others: how much is shared, of what kind, and what stands against it. */
const TOGETHER: readonly number[] = [
  'words of the shorter',
  'shared words',
  'coverage of the shorter',
  'rarest word',
  'substance',
  'coverage of substance',
  'runs of the shorter',
  'pairs of words',
  'words of the shorter clause',
  'verbs of clauses',
  'closest, both ways',
  'rivals',
  'capitals',
  'numbers',
  'both quoted',
  'told outside the source',
].map((name) => FEATURES.indexOf(name))

const PAIRS = TOGETHER.flatMap((one, i) => TOGETHER.slice(i).map((other) => [one, other] as const))

/** Fits a logistic regression over the columns and the products of those that matter together. */
export function fitProducts({ rows, wanted }: Examples): Products {
  const width = rows[0]?.length ?? 0
  const wide = rows.map((row) =>
    Float64Array.from([...row, ...PAIRS.map(([one, other]) => row[one] * row[other])]),
  )
  const { weights, bias } = fitRidge(wide, wanted)
  return {
    bias: round(bias),
    weights: Array.from(weights.slice(0, width), round),
    pairs: PAIRS.map(([one, other], i) => [one, other, round(weights[width + i])]),
  }
}

/** So many digits are kept in the weights. */
function round(value: number): number {
  return Number(value.toPrecision(6))
}
