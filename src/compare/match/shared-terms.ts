import { addTo } from '../add-to.ts'
import type { TermColumn } from './term-column.ts'
import type { Terms } from './terms.ts'

/** A term in a larger share of all statements brings nobody together. */
const TOO_COMMON = 0.15
/** … but in a short story it may. */
const NEVER_TOO_COMMON = 40

/** Two short statements share a word easily: the constant holds them down. */
const SHORTNESS = 4

/** What one statement shares with each other: rows that serve all statements in turn. */
export type Shared = {
  /** The first `touched` are the statements that share anything, in order. */
  readonly others: Int32Array
  touched: number
  /** For each of those the weight of shared words, names and numbers, and how alike the words are. */
  readonly common: Float64Array
  readonly likeness: Float64Array
  readonly sums: Sums
}

/** For every statement what is added up of it: of words, their squares, and of all kinds of terms. */
type Sums = {
  readonly words: Float64Array
  readonly squares: Float64Array
  readonly all: Float64Array
}

export function openShared(count: number): Shared {
  const row = () => new Float64Array(count)
  return {
    others: new Int32Array(count),
    touched: 0,
    common: row(),
    likeness: row(),
    sums: { words: row(), squares: row(), all: row() },
  }
}

/** Fills the rows for a statement, and for all that are made of the same words, names and numbers. */
export function share(id: number, terms: Terms, shared: Shared): void {
  const { others, common, likeness, sums } = shared
  const { words, squares, all } = sums
  const { squares: lengths, sums: weights } = terms.words
  addTerms(id, terms, sums)
  let touched = 0
  for (let other = 0; other < all.length; other++) {
    if (all[other] === 0) continue
    const square = squares[other]
    const word = words[other]
    squares[other] = 0
    words[other] = 0
    others[touched] = other
    common[touched] = all[other]
    likeness[touched++] =
      square === 0
        ? 0
        : square / Math.sqrt(lengths[id] * lengths[other]) +
          word / (Math.min(weights[id], weights[other]) + SHORTNESS)
  }
  shared.touched = touched
}

/** Adds up what the statement's terms weigh to those that have them; `words` and `squares` are 0. */
function addTerms(id: number, terms: Terms, { words, squares, all }: Sums): void {
  const most = Math.max(NEVER_TOO_COMMON, all.length * TOO_COMMON)
  const { ofStatement, postings, weights } = terms.words
  for (const term of ofStatement[id]) {
    const holders = postings[term]
    if (holders.length > most) continue
    const weight = weights[term]
    const square = weight * weight
    for (let i = 0; i < holders.length; i++) {
      words[holders[i]] += weight
      squares[holders[i]] += square
    }
  }
  all.set(words)
  addColumn(id, terms.names, all, most)
  addColumn(id, terms.numbers, all, most)
}

function addColumn(
  id: number,
  { ofStatement, postings, weights }: TermColumn,
  sums: Float64Array,
  most: number,
): void {
  for (const term of ofStatement[id]) {
    const holders = postings[term]
    if (holders.length > most) continue
    for (let i = 0; i < holders.length; i++) sums[holders[i]] += weights[term]
  }
}

/** The statements that share the same with all, those of one kind in a row. */
export function groupAlike(count: number, { words, names, numbers }: Terms): readonly number[][] {
  const groups = new Map<string, number[]>()
  for (let id = 0; id < count; id++)
    addTo(groups, [words, names, numbers].map((column) => column.ofStatement[id]).join(';'), id)
  return [...groups.values()]
}

/** Where the statements of the reading end whose first stands at `from` of the others. */
export function endOfReading(
  { others, touched }: Shared,
  readingOf: Int32Array,
  from: number,
): number {
  let to = from + 1
  while (to < touched && readingOf[others[to]] === readingOf[others[from]]) to++
  return to
}
