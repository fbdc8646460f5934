import type { Comparison, Difference, DifferenceKind } from '../../model/comparison.ts'
import type { Span } from '../../model/span.ts'
import type { Story } from '../story.ts'

/** A place where the comparison has found that the accounts differ. */
export type Inherited = {
  readonly difference: Difference
  /** Index into its positions. */
  readonly position: number
  readonly reading: number
  readonly span: Span
}

/** Finds the differences whose values stand in a span of an article. */
export type Heir = (reading: number, span: Span) => readonly Inherited[]

/** Looks up what the comparison says of places in the articles. */
export function findInherited(
  { readings }: Story,
  { differences }: Comparison,
  kinds: ReadonlySet<DifferenceKind>,
): Heir {
  const readingOf = new Map(readings.map(({ article }, reading) => [article.id, reading]))
  const ofReading = readings.map((): Inherited[] => [])
  for (const difference of differences) {
    if (!kinds.has(difference.kind)) continue
    for (const [position, { values }] of difference.positions.entries())
      for (const { article, start, end } of values) {
        const reading = readingOf.get(article)
        if (reading !== undefined)
          ofReading[reading].push({ difference, position, reading, span: { start, end } })
      }
  }
  return (reading, { start, end }) =>
    ofReading[reading].filter(({ span }) => span.start < end && start < span.end)
}
