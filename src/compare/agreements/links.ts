import type { Alignment, Statement } from '../align/alignment.ts'
import type { TermColumn } from '../align/term-column.ts'
import type { Story } from '../story.ts'
import { findTold } from './told.ts'

/** Two statements of different accounts that tell the same, and the words that say so. */
export type Link = {
  readonly a: number
  readonly b: number
  readonly score: number
  /** Term numbers, in order. */
  readonly shared: readonly number[]
  /** Those of them that do more than name somebody, by which links are grouped to facts. */
  readonly core: readonly number[]
  /** What these weigh. */
  readonly weight: number
}

/** From this likelihood on, two statements are taken to have a fact in common. */
const LIKELY = 0.3

/** Two words of middling rarity are the least that a fact is told with. */
const LEAST_WEIGHT = 7
const LEAST_TERMS = 3

/** … and one of them or two common ones must do more than name somebody. */
const LEAST_CORE = 2.5

/**
 * The pairs of statements that can support an agreement, the likeliest first. `substance` has for
 * each statement the terms that do more than name somebody.
 */
export function findLinks(
  story: Story,
  words: TermColumn,
  substance: readonly ReadonlySet<number>[],
): Link[] {
  const { statements } = story.alignment
  const told = findTold(story, statements, words)
  const accountOf = (id: number) => story.accounts.ofReading[statements[id].reading]
  const weigh = (terms: readonly number[]) =>
    terms.reduce((sum, term) => sum + words.weights[term], 0)
  const links: Link[] = []
  for (const { a, b, score } of findPairs(story)) {
    if (accountOf(a) === accountOf(b)) continue
    const shared = [...told[a]].filter((term) => told[b].has(term))
    const weight = weigh(shared)
    if (weight < LEAST_WEIGHT || shared.length < LEAST_TERMS) continue
    const core = shared.filter((term) => substance[a].has(term) && substance[b].has(term))
    if (weigh(core) < LEAST_CORE) continue
    links.push({ a, b, score, shared, core, weight: weigh(core) })
  }
  return links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

type ScoredPair = { readonly a: number; readonly b: number; readonly score: number }

/** Pairs of statements that are alike, or have clauses that are. */
function findPairs({ alignment, clauses }: Story): ScoredPair[] {
  const found = new Map<number, ScoredPair>()
  const keyOf = (a: number, b: number) => a * alignment.statements.length + b
  for (const { a, b, score } of alignment.pairs)
    if (score >= LIKELY) found.set(keyOf(a, b), { a, b, score })
  const parents = findParents(alignment, clauses)
  for (const pair of clauses.pairs) {
    const a = parents[pair.a]
    const b = parents[pair.b]
    if (found.has(keyOf(a, b))) continue
    found.set(keyOf(a, b), { a, b, score: pair.score * LIKELY })
  }
  return [...found.values()]
}

/** For each clause the statement that it is part of. */
function findParents({ statements }: Alignment, clauses: Alignment): number[] {
  const keyOf = ({ reading, sentence }: Statement) => `${reading} ${sentence}`
  const ids = new Map(statements.map((statement) => [keyOf(statement), statement.id]))
  return clauses.statements.map((clause) => ids.get(keyOf(clause)) ?? 0)
}
