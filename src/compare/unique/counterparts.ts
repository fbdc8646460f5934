import type { Story } from '../story.ts'

/** A clause of another account this like it tells the same, be it in other words. */
const COUNTERPART = 0.5

/** The clauses that another account has a counterpart of. */
export function findCounterparts({ clauses, accounts }: Story): ReadonlySet<number> {
  const told = new Set<number>()
  const accountOf = (clause: number) => accounts.ofReading[clauses.statements[clause].reading]
  for (const { a, b, score } of clauses.pairs)
    if (score >= COUNTERPART && accountOf(a) !== accountOf(b)) told.add(a).add(b)
  return told
}
