import { type Article, passageOf } from '../../model/article.ts'
import { findParagraphs, paragraphAt } from '../../model/paragraph.ts'
import type { Reading } from '../../model/reading.ts'
import type { Passage, Span } from '../../model/span.ts'

/** One article's reading as `synoptic read --json` prints it; each span is a passage. */
export type ReadingView = ReturnType<typeof toReadingView>

/** What `synoptic read` prints of a reading; `schema/reading.json` describes it. */
export function toReadingView(reading: Reading) {
  const place = createPlacer(reading.article)
  const { id, source, outlet, title, byline, publishedAt, language, url } = reading.article
  return {
    ...{ id, source, outlet, title, byline, publishedAt, language, url },
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    mentions: viewMentions(reading, place),
    quotes: viewQuotes(reading, place),
    times: viewTimes(reading, place),
    quantities: viewQuantities(reading, place),
    attributions: viewAttributions(reading, place),
    notes: [...reading.article.notes, ...reading.notes],
  }
}

function viewMentions({ mentions }: Reading, place: Placer) {
  return mentions.map((mention) => {
    const { kind, name, form } = mention
    return { passage: place(mention), kind, name, form }
  })
}

function viewQuotes({ quotes }: Reading, place: Placer) {
  return quotes.map((quote) => {
    const { kind, speaker, cue, continues, rule } = quote
    return {
      passage: place(quote),
      kind,
      speaker: speaker && {
        name: speaker.name,
        passage: speaker.span && place(speaker.span),
      },
      ...{ cue, continues, rule },
    }
  })
}

function viewTimes({ times }: Reading, place: Placer) {
  return times.map((time) => {
    const { type, value, when, hedge } = time
    return { passage: place(time), type, value, when, hedge }
  })
}

/** An open end of a quantity is null: JSON has no infinity. */
function viewQuantities({ quantities }: Reading, place: Placer) {
  return quantities.map((quantity) => {
    const { kind, value, low, high, hedge, unit, thing } = quantity
    return {
      passage: place(quantity),
      ...{ kind, value, hedge, unit, thing },
      low: Number.isFinite(low) ? low : null,
      high: Number.isFinite(high) ? high : null,
    }
  })
}

function viewAttributions({ attributions }: Reading, place: Placer) {
  return attributions.map((attribution) => {
    const { kind, source, cue, anonymous, to } = attribution
    return { passage: place(attribution), kind, source, cue, anonymous, to }
  })
}

/** A passage with the paragraph that it stands in, as reports name it. */
type Placed = Passage & { readonly paragraph: number }
type Placer = (span: Span) => Placed

function createPlacer(article: Article): Placer {
  const paragraphs = findParagraphs(article.text)
  return (span) => ({
    ...passageOf(article, span),
    paragraph: paragraphAt(paragraphs, span.start),
  })
}
