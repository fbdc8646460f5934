/** One kind of term (words, names, numbers …) over the statements of a story. */
export type TermColumn = {
  /** For each statement its term numbers, in order and without repeats. */
  readonly ofStatement: readonly Int32Array[]
  /** What each statement's terms weigh together, and their squares. */
  readonly sums: Float64Array
  readonly squares: Float64Array
  readonly texts: readonly string[]
  /** How rare each term is in this story. */
  readonly weights: Float64Array
  /** For each term the statements that have it, in order. */
  readonly postings: readonly (readonly number[])[]
}

/** Fewer statements than this say too little of which terms are rare. */
const FEWEST_STATEMENTS = 60

/**
 * Numbers the terms of each statement, and weighs them by how few statements have them. Only the
 * first `counted` statements count for that: a guest's words are weighed as its hosts weigh them.
 */
export function buildColumn(
  lists: readonly (readonly string[])[],
  counted: number = lists.length,
): TermColumn {
  const numbers = new Map<string, number>()
  const postings: number[][] = []
  const holders: number[] = []
  const ofStatement = lists.map((list, statement) => {
    const terms: number[] = []
    for (const text of list) {
      const known = numbers.get(text)
      const term = known ?? postings.push([]) - 1
      if (known === undefined) {
        numbers.set(text, term)
        holders.push(0)
      }
      if (postings[term].at(-1) === statement) continue
      postings[term].push(statement)
      if (statement < counted) holders[term]++
      terms.push(term)
    }
    return new Int32Array(terms).sort()
  })
  const total = Math.max(counted, FEWEST_STATEMENTS) + 1
  const weights = Float64Array.from(holders, (count) => Math.log(total / (count + 0.5)))
  const sums = new Float64Array(lists.length)
  const squares = new Float64Array(lists.length)
  for (const [statement, terms] of ofStatement.entries())
    for (let i = 0; i < terms.length; i++) {
      const weight = weights[terms[i]]
      sums[statement] += weight
      squares[statement] += weight * weight
    }
  return {
    ofStatement,
    sums,
    squares,
    texts: [...numbers.keys()],
    weights,
    postings,
  }
}

const NUMBERS = new WeakMap<TermColumn, ReadonlyMap<string, number>>()

/** The numbers of a column's terms by their texts, made when they are first asked for. */
export function numbersOf(column: TermColumn): ReadonlyMap<string, number> {
  const known = NUMBERS.get(column)
  if (known) return known
  const made = new Map(column.texts.map((text, term) => [text, term]))
  NUMBERS.set(column, made)
  return made
}

/** The weight that two statements have in common, and its squares. */
export type Common = { readonly count: number; readonly sum: number; readonly squares: number }

/** The same, and the first `count` of its terms in order: a row that serves one pair after another. */
export type CommonTerms = { terms: Int32Array; count: number; sum: number; squares: number }

export function openCommon(): CommonTerms {
  return { terms: new Int32Array(64), count: 0, sum: 0, squares: 0 }
}

/** Writes what two lists of terms in order have in common. */
export function fillCommon(
  into: CommonTerms,
  x: Int32Array,
  y: Int32Array,
  weights: Float64Array,
): void {
  if (into.terms.length < x.length) into.terms = new Int32Array(x.length * 2)
  const { terms } = into
  let count = 0
  let sum = 0
  let squares = 0
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] < y[j]) i++
    else if (x[i] > y[j]) j++
    else {
      const weight = weights[x[i]]
      terms[count++] = x[i]
      sum += weight
      squares += weight * weight
      i++
      j++
    }
  }
  into.count = count
  into.sum = sum
  into.squares = squares
}

/** What two statements have in common in one column. */
export function findCommon({ ofStatement, weights }: TermColumn, a: number, b: number): Common {
  const left = ofStatement[a]
  const right = ofStatement[b]
  let count = 0
  let sum = 0
  let squares = 0
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] < right[j]) i++
    else if (left[i] > right[j]) j++
    else {
      const weight = weights[left[i]]
      count++
      sum += weight
      squares += weight * weight
      i++
      j++
    }
  }
  return { count, sum, squares }
}

/** The words of the terms that two statements share, the rarest first. */
export function listCommon(column: TermColumn, a: number, b: number): string[] {
  const { ofStatement, weights, texts } = column
  const right = new Set(ofStatement[b])
  return [...ofStatement[a]]
    .filter((term) => right.has(term))
    .sort((x, y) => weights[y] - weights[x] || x - y)
    .map((term) => texts[term])
}
