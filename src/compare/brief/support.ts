import type { Fact } from '../facts/fact.ts'
import type { Story } from '../story.ts'

/** A sentence of another article that bears a line out. */
export type Bearer = {
  readonly reading: number
  readonly sentence: number
  readonly score: number
  /** Both quote the same words. */
  readonly isQuote: boolean
}

/** For each sentence the facts that it tells, by their numbers. */
export function findTelling(
  { readings }: Story,
  facts: readonly Fact[],
): (reading: number, sentence: number) => readonly number[] {
  const telling = readings.map(({ sentences }) => sentences.map((): number[] => []))
  for (const [fact, { parts }] of facts.entries())
    for (const { reading, sentence } of parts) telling[reading][sentence].push(fact)
  return (reading, sentence) => telling[reading][sentence]
}

/** For each sentence those of other articles that tell a fact with it, the best first. */
export function findBearers(
  { readings }: Story,
  facts: readonly Fact[],
): (reading: number, sentence: number) => readonly Bearer[] {
  const bearers = readings.map(({ sentences }) =>
    sentences.map((): Map<string, Bearer> | null => null),
  )
  for (const { parts, core } of facts)
    for (const part of parts)
      for (const { reading, sentence, support } of parts) {
        if (reading === part.reading) continue
        const known = bearers[part.reading][part.sentence] ?? new Map<string, Bearer>()
        const score = support / parts.length
        const place = `${reading} ${sentence}`
        const other = known.get(place)
        const isQuote = core.length === 0 || (other?.isQuote ?? false)
        if (isQuote || score > (other?.score ?? -1))
          known.set(place, { reading, sentence, score, isQuote })
        bearers[part.reading][part.sentence] = known
      }
  return (reading, sentence) =>
    [...(bearers[reading][sentence]?.values() ?? [])].sort(
      (x, y) => y.score - x.score || x.reading - y.reading || x.sentence - y.sentence,
    )
}
