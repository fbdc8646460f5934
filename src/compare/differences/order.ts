import type { Difference } from '../../model/comparison.ts'

/** A difference with the rank of what befell people in it; null for all else. */
type Ranked = { readonly difference: Difference; readonly rank: number | null }

/** What a reader must see first, read from the top; what fits nothing comes after all of it. */
const TIERS: readonly ((difference: Difference) => boolean)[] = [
  ({ compatible }) => !compatible,
  ({ kind }) => kind !== 'name' && kind !== 'wording' && kind !== 'attribution',
  ({ kind }) => kind === 'wording',
  ({ kind }) => kind === 'attribution',
  ({ relation }) => relation === 'wording',
  ({ relation }) => relation !== 'spelling',
]

/** Graver matters weigh more than what was said of them: so many accounts more. */
const OF_FACT = 1

/** Those that cannot all hold come first, spellings last; among equals the dead, then the most told. */
export function byWeight(a: Ranked, b: Ranked): number {
  return (
    tierOf(a.difference) - tierOf(b.difference) ||
    (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED) ||
    weightOf(b.difference) - weightOf(a.difference) ||
    (keyOf(a.difference) < keyOf(b.difference) ? -1 : 1)
  )
}

const UNRANKED = 100

function tierOf(difference: Difference): number {
  const tier = TIERS.findIndex((isIn) => isIn(difference))
  return tier < 0 ? TIERS.length : tier
}

function weightOf({ kind, positions }: Difference): number {
  const accounts = positions.reduce((sum, position) => sum + position.accounts, 0)
  return accounts + (kind === 'wording' ? 0 : OF_FACT)
}

function keyOf({ kind, about, positions }: Difference): string {
  const { article, start } = positions[0].statements[0]
  return `${kind} ${about} ${article} ${String(start).padStart(9, '0')}`
}
