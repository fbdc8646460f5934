import { passageOf } from '../../model/article.ts'
import type { QuoteGroup, QuoteVariant } from '../../model/comparison.ts'
import type { Quote, Reading } from '../../model/reading.ts'
import type { Story } from '../story.ts'

/** Groups what was said: every outlet's variant of one utterance together. */
export function groupQuotes({ readings }: Story): QuoteGroup[] {
  return readings
    .flatMap((reading) => reading.quotes.map((quote) => ({ reading, quote })))
    .map(({ reading, quote }, index) => ({
      id: `quote-${index + 1}`,
      speaker: quote.speaker && { name: quote.speaker.name, entity: null },
      accounts: 1,
      variants: [toVariant(reading, quote)],
    }))
}

function toVariant({ article }: Reading, quote: Quote): QuoteVariant {
  const { kind, cue, speaker } = quote
  return {
    passage: passageOf(article, quote),
    kind,
    speakerPassage: speaker?.span ? passageOf(article, speaker.span) : null,
    cue,
    changes: [],
  }
}
