import type { Story } from '../story.ts'
import type { TermsAt } from './terms.ts'

/** What each word weighs: the more accounts use it the more, 1 together. */
export function weighWords({ readings, accounts }: Story, termsAt: TermsAt) {
  const users = new Map<string, Set<number>>()
  for (const [reading, { sentences }] of readings.entries())
    for (const sentence of sentences.keys())
      for (const term of termsAt({ reading, sentence })) {
        const known = users.get(term) ?? new Set()
        users.set(term, known.add(accounts.ofReading[reading]))
      }
  const squares = new Map([...users].map(([term, { size }]) => [term, (size - 1) ** 2]))
  const all = Math.max(
    1,
    [...squares.values()].reduce((sum, each) => sum + each, 0),
  )
  return (term: string) => (squares.get(term) ?? 0) / all
}
