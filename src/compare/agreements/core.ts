import type { Statement } from '../align/alignment.ts'
import { findCommon } from '../align/term-column.ts'
import type { Terms } from '../align/terms.ts'
import type { Story } from '../story.ts'
import { actFinder } from './acts.ts'
import type { Fact, Part } from './facts.ts'

/** Leaves of a fact the parts that tell what its first part tells. */
export type KeepCore = (fact: Fact) => Fact

/** A word of middling rarity or two common ones besides the names that a part shares with the first. */
const LEAST_SUBSTANCE = 2.5

/** A part has at least this share of what the first has in common with most of the others. */
const LEAST_CORE = 0.3

/** Sentences this likely to tell the same may share less, if it is more than a name. */
const LIKELY = 0.4

/** Facts that no two statements tell more alike than this need a verb or a number in common. */
const SURE = 0.4

/**
 * Facts grow link by link, and the last link may have nothing to do with the first. So each part
 * is held against the first: it must share something that happened (or how many) and the fact's
 * core, or a time.
 */
export function coreKeeper(
  story: Story,
  terms: Terms,
  substance: readonly ReadonlySet<number>[],
): KeepCore {
  const { statements } = story.alignment
  const { words, times } = terms
  const idOf = new Map(statements.map((statement) => [keyOf(statement), statement.id]))
  const idOfPart = (part: Part) => idOf.get(keyOf(part)) ?? 0
  const isLikely = pairFinder(story)
  const sharesAct = actFinder(story, terms, substance)
  const weigh = (list: readonly number[], among: ReadonlySet<number>) =>
    list.reduce((sum, term) => sum + (among.has(term) ? words.weights[term] : 0), 0)
  return ({ parts: [first, ...others], ...fact }) => {
    if (!first) return { ...fact, parts: [] }
    const id = idOfPart(first)
    const shares = findCore(substance[id], others.map(idOfPart), substance)
    const kept = others.filter((part) => {
      const other = idOfPart(part)
      const shared = weigh([...substance[id]], substance[other])
      if (findCommon(times, id, other).count > 0 || (shared > 0 && isLikely(id, other))) return true
      const hasCore = weigh(shares, substance[other]) >= weigh(shares, substance[id]) * LEAST_CORE
      return shared >= LEAST_SUBSTANCE && hasCore
    })
    const isSure = Math.max(...[first, ...kept].map(({ closest }) => closest)) >= SURE
    const tellsAct = kept.some((part) => sharesAct(id, idOfPart(part)))
    return { ...fact, parts: isSure || tellsAct ? [first, ...kept] : [first] }
  }
}

/** The terms of a statement that at least half of the others have too. */
function findCore(
  own: ReadonlySet<number>,
  others: readonly number[],
  substance: readonly ReadonlySet<number>[],
): number[] {
  return [...own].filter(
    (term) => others.filter((other) => substance[other].has(term)).length * 2 >= others.length,
  )
}

/** Tells of two statements whether they are aligned well. */
function pairFinder({
  alignment: { statements, pairs },
}: Story): (a: number, b: number) => boolean {
  const keyOfPair = (a: number, b: number) => Math.min(a, b) * statements.length + Math.max(a, b)
  const likely = new Set<number>()
  for (const { a, b, score } of pairs) if (score >= LIKELY) likely.add(keyOfPair(a, b))
  return (a, b) => likely.has(keyOfPair(a, b))
}

function keyOf({ reading, sentence }: Pick<Statement, 'reading' | 'sentence'>): string {
  return `${reading} ${sentence}`
}
