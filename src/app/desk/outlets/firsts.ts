import type { Agreement, Comparison } from '../../../model/comparison.ts'
import type { Passage } from '../../../model/span.ts'
import type { FoundLine } from './describe-outlets.ts'
import type { Told } from './told.ts'

/**
 * Facts that an outlet told before all others that tell them. Nothing is said where an article has no
 * hour, or where two were published in the same minute.
 */
export function findFirsts({ agreements }: Comparison, told: Told): FoundLine[] {
  return agreements.flatMap((agreement) => {
    const first = findFirst(agreement, told)
    if (!first || told.outletOf(first.article) === null) return []
    const { article, start, end } = first
    return [{ list: 'first' as const, article, start, end, other: null }]
  })
}

function findFirst({ statements, accounts }: Agreement, told: Told): Passage | null {
  if (accounts < 2) return null
  const timed = statements.map((passage) => ({ passage, at: told.instantOf(passage.article) }))
  if (timed.some(({ at }) => at === null)) return null
  const [first, ...later] = timed.toSorted((a, b) => minuteOf(a.at).localeCompare(minuteOf(b.at)))
  const account = told.accountOf(first.passage.article)
  const others = later.filter(({ passage }) => told.accountOf(passage.article) !== account)
  const isAlone = others.every(({ at }) => minuteOf(at) > minuteOf(first.at))
  return others.length > 0 && isAlone ? first.passage : null
}

function minuteOf(instant: string | null): string {
  return (instant ?? '').slice(0, 16)
}
