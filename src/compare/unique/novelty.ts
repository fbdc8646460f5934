import type { Statement } from '../align/alignment.ts'
import type { TermColumn } from '../align/term-column.ts'
import { indexTerms } from '../align/terms.ts'
import type { Story } from '../story.ts'

/** How much of what a piece of text tells no other account has. */
export type Novelty = {
  /** The weight of its terms that are new, and of all its terms. */
  readonly fresh: number
  readonly total: number
  /** How many numbers, times and names among them are new. */
  readonly numbers: number
  readonly times: number
  readonly names: number
}

/** A word that other accounts use, but of something else, is new in part. */
const ELSEWHERE = 0.4

/** A counterpart this likely may have the detail too. */
const RELATED = 0.2

/** Measures the novelty of pieces of sentences against the accounts that they do not belong to. */
export function measureNovelty(story: Story, pieces: readonly Statement[]): Novelty[] {
  const terms = indexTerms(pieces, story.readings, story.entities)
  const columns = [terms.words, terms.numbers, terms.times, terms.names]
  const freshness = columns.map((column) => findFreshness(story, pieces, column))
  return pieces.map((_, piece) => {
    const [words, numbers, times, names] = freshness.map((list) => list[piece])
    const { fresh, total } = words
    return { fresh, total, numbers: numbers.count, times: times.count, names: names.count }
  })
}

type Fresh = { readonly fresh: number; readonly total: number; readonly count: number }

function findFreshness(story: Story, pieces: readonly Statement[], column: TermColumn): Fresh[] {
  const sole = column.postings.map((list) => soleAccount(story, pieces, list))
  const related = relatedTerms(story, pieces, column)
  return pieces.map((piece, index) => {
    const told = related(piece)
    let fresh = 0
    let total = 0
    let count = 0
    for (const term of column.ofStatement[index]) {
      const weight = column.weights[term]
      total += weight
      if (told.has(term)) continue
      fresh += sole[term] ? weight : weight * ELSEWHERE
      if (sole[term]) count++
    }
    return { fresh, total, count }
  })
}

function soleAccount(
  { accounts }: Story,
  pieces: readonly Statement[],
  list: readonly number[],
): boolean {
  const first = accounts.ofReading[pieces[list[0]].reading]
  return list.every((piece) => accounts.ofReading[pieces[piece].reading] === first)
}

/** For a piece, the terms of the sentences of other accounts that its sentence is aligned with. */
function relatedTerms(
  { alignment, accounts }: Story,
  pieces: readonly Statement[],
  { ofStatement }: TermColumn,
): (piece: Statement) => ReadonlySet<number> {
  const keyOf = ({ reading, sentence }: { reading: number; sentence: number }) =>
    `${reading} ${sentence}`
  const inSentence = new Map<string, number[]>()
  for (const [index, piece] of pieces.entries()) {
    const key = keyOf(piece)
    inSentence.set(key, [...(inSentence.get(key) ?? []), ...ofStatement[index]])
  }
  const related = new Map<string, Set<number>>()
  const relate = (from: Statement, to: Statement) => {
    if (accounts.ofReading[from.reading] === accounts.ofReading[to.reading]) return
    const key = keyOf(from)
    const set = related.get(key) ?? new Set()
    for (const term of inSentence.get(keyOf(to)) ?? []) set.add(term)
    related.set(key, set)
  }
  for (const { a, b, score } of alignment.pairs) {
    if (score < RELATED) continue
    relate(alignment.statements[a], alignment.statements[b])
    relate(alignment.statements[b], alignment.statements[a])
  }
  const none: ReadonlySet<number> = new Set()
  return (piece) => related.get(keyOf(piece)) ?? none
}
