import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'

/** The people and bodies in whose mouth a sentence, or a quotation in it, is laid. */
export function sourcesOf(
  { quotes, attributions }: Reading,
  ofMention: readonly number[],
  { start, end }: Span,
): number[] {
  const isHere = (span: Span) => span.start < end && start < span.end
  const speakers = quotes.filter(isHere).map(({ speaker }) => speaker?.mention ?? null)
  const named = attributions.filter(isHere).map(({ mention }) => mention)
  return [...speakers, ...named].flatMap((mention) =>
    mention === null || ofMention[mention] < 0 ? [] : [ofMention[mention]],
  )
}
