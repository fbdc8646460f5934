import { passageOf } from '../../model/article.ts'
import type { Reading } from '../../model/reading.ts'

/** One article's reading as `synoptic read --json` prints it; each span is a passage. */
export type ReadingView = ReturnType<typeof toReadingView>

/** What `synoptic read` prints of a reading; `schema/reading.json` describes it. */
export function toReadingView(reading: Reading) {
  const { id, source, outlet, title, byline, publishedAt, language, url } = reading.article
  return {
    ...{ id, source, outlet, title, byline, publishedAt, language, url },
    sentences: reading.sentences.map(({ start, end }) => ({ start, end })),
    mentions: viewMentions(reading),
    quotes: viewQuotes(reading),
    times: viewTimes(reading),
    quantities: viewQuantities(reading),
    attributions: viewAttributions(reading),
    notes: [...reading.article.notes, ...reading.notes],
  }
}

function viewMentions({ article, mentions }: Reading) {
  return mentions.map((mention) => {
    const { kind, name, form } = mention
    return { passage: passageOf(article, mention), kind, name, form }
  })
}

function viewQuotes({ article, quotes }: Reading) {
  return quotes.map((quote) => {
    const { kind, speaker, cue, continues, rule } = quote
    return {
      passage: passageOf(article, quote),
      kind,
      speaker: speaker && {
        name: speaker.name,
        passage: speaker.span && passageOf(article, speaker.span),
      },
      ...{ cue, continues, rule },
    }
  })
}

function viewTimes({ article, times }: Reading) {
  return times.map((time) => {
    const { type, value, when, hedge } = time
    return { passage: passageOf(article, time), type, value, when, hedge }
  })
}

/** An open end of a quantity is null: JSON has no infinity. */
function viewQuantities({ article, quantities }: Reading) {
  return quantities.map((quantity) => {
    const { kind, value, low, high, hedge, unit, thing } = quantity
    return {
      passage: passageOf(article, quantity),
      ...{ kind, value, hedge, unit, thing },
      low: Number.isFinite(low) ? low : null,
      high: Number.isFinite(high) ? high : null,
    }
  })
}

function viewAttributions({ article, attributions }: Reading) {
  return attributions.map((attribution) => {
    const { kind, source, cue, anonymous, to } = attribution
    return { passage: passageOf(article, attribution), kind, source, cue, anonymous, to }
  })
}
