import type { QuotePlace } from '../quotes/speakers.ts'
import type { Story } from '../story.ts'
import { partApart } from './part.ts'

/** Each group of quotes without those that a person told apart from its others; they stand by themselves. */
export function splitApartQuotes<T extends { readonly place: QuotePlace }>(
  { apart, readings }: Story,
  groups: readonly T[][],
): T[][] {
  const areApart = apart?.('quote')
  if (!areApart) return [...groups]
  const placeOf = ({ place: { reading, quote } }: T) => {
    const { start, end } = readings[reading].quotes[quote]
    return { reading, start, end }
  }
  return groups.flatMap((group) => {
    const { kept, left } = partApart(group, (a, b) => areApart(placeOf(a), placeOf(b)))
    return [[...kept], ...left.map((each) => [each])]
  })
}
