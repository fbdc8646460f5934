import type { Statement } from './alignment.ts'
import type { Terms } from './terms.ts'

/** Of each other article, so many statements that share the most are looked at more closely. */
const CLOSEST = 4

/** Less common weight than this is one middling word. */
const LEAST_COMMON = 2

/** A term in a larger share of all statements brings nobody together. */
const TOO_COMMON = 0.15
/** … but in a short story it may. */
const NEVER_TOO_COMMON = 40

/** Pairs of statement ids (`a` < `b`) of different readings that share rare terms, in order. */
export function findCandidates(
  statements: readonly Statement[],
  terms: Terms,
): readonly (readonly [a: number, b: number])[] {
  const most = Math.max(NEVER_TOO_COMMON, statements.length * TOO_COMMON)
  const columns = [terms.words, terms.names, terms.numbers]
  const common = new Float64Array(statements.length)
  const found = new Set<number>()
  for (const { id, reading } of statements) {
    const touched: number[] = []
    for (const { ofStatement, postings, weights } of columns)
      for (const term of ofStatement[id]) {
        if (postings[term].length > most) continue
        for (const other of postings[term]) {
          if (statements[other].reading === reading) continue
          if (common[other] === 0) touched.push(other)
          common[other] += weights[term]
        }
      }
    for (const other of closest(statements, touched, common))
      found.add(Math.min(id, other) * statements.length + Math.max(id, other))
    for (const other of touched) common[other] = 0
  }
  return [...found]
    .sort((x, y) => x - y)
    .map((key) => [Math.floor(key / statements.length), key % statements.length])
}

/** The statements with the most in common, a few for each reading. */
function closest(
  statements: readonly Statement[],
  touched: number[],
  common: Float64Array,
): number[] {
  const kept = new Map<number, number>()
  return touched
    .filter((id) => common[id] >= LEAST_COMMON)
    .sort((x, y) => common[y] - common[x] || x - y)
    .filter((id) => {
      const { reading } = statements[id]
      const count = (kept.get(reading) ?? 0) + 1
      kept.set(reading, count)
      return count <= CLOSEST
    })
}
