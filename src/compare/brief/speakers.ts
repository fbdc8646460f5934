import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { ofSentence } from '../of-sentence.ts'

/** Does it quote somebody whom it does not name, or name the speaker of a quote that it lacks? */
export function partsQuote({ quotes }: Reading, sentence: number, line: Span): boolean {
  const inside = (span: Span | null) =>
    span !== null && line.start <= span.start && span.end <= line.end
  const own = ofSentence(quotes, sentence).filter(inside)
  if (own.some(({ speaker, cueSpan }) => !inside(speaker?.span ?? null) && !inside(cueSpan)))
    return true
  return own.length === 0 && quotes.some(({ cueSpan }) => inside(cueSpan))
}
