import type { Story } from '../story.ts'
import { type Place, rememberEach, termsOf } from './terms.ts'

/** The words of each sentence, and what each weighs: the more accounts use it the more, 1 together. */
export function weighWords({ readings, accounts }: Story) {
  const termsAt = rememberEach(readings, ({ reading, sentence }: Place) =>
    termsOf(readings[reading], sentence),
  )
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
  return { termsAt, weightOf: (term: string) => (squares.get(term) ?? 0) / all }
}
