import { passageOf } from '../../model/article.ts'
import type { QuoteVariant } from '../../model/comparison.ts'
import type { Quote, Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { Story } from '../story.ts'
import { findChanges, type QuoteWords, quoteWords } from './changes.ts'
import { senseWords } from './sense.ts'
import type { QuotePlace } from './speakers.ts'
import { type Region, sentencesAround, type Utterances } from './utterances.ts'

/** A quote of a group with the stretch of it that the group is about; null for all of it. */
export type Told = {
  readonly place: QuotePlace
  readonly utterance: number
  readonly region: Region
}

/** The variants in the order of their articles, each measured against the fullest. */
export function toVariants(
  { readings }: Story,
  utterances: Utterances,
  group: readonly Told[],
): QuoteVariant[] {
  const parts = group.map((told) => partOf(readings[told.place.reading], utterances, told))
  const spoken = group.map(({ place }, i) =>
    wordsOf(readings[place.reading], place.quote, parts[i]),
  )
  const length = ({ own }: QuoteWords) => own.end - own.start
  const fullest = spoken.reduce((best, each) => (length(each) > length(best) ? each : best))
  return group.map(({ place: { reading, quote } }, i) => {
    const { article, quotes } = readings[reading]
    const { kind, cue, speaker, start, end } = quotes[quote]
    const part = parts[i]
    return {
      passage: passageOf(article, { start, end }),
      ...(part.end - part.start < end - start && { part: passageOf(article, part) }),
      kind,
      speakerPassage: speaker?.span ? passageOf(article, speaker.span) : null,
      cue,
      changes: findChanges(fullest, spoken[i]),
    }
  })
}

/** The words of the part that a group is about, with those said before and after in one breath. */
function wordsOf(reading: Reading, quote: number, own: Span): QuoteWords {
  const { quotes, article } = reading
  const whole = quotes[quote]
  const before = own.start === whole.start ? breathBefore(quotes, reading, quote) : []
  const after = own.end === whole.end ? breathAfter(quotes, reading, quote) : []
  const near = () => turningWordsAround(reading, whole)
  return quoteWords(article.text, [...before, own, ...after], before.length, near)
}

/** The sentences of a quote that the region of a group touches. */
function partOf(
  { quotes }: Reading,
  { list, spansOf }: Utterances,
  { place, utterance, region }: Told,
): Span {
  const { start, end } = quotes[place.quote]
  if (region.end === 0) return { start, end }
  const around = sentencesAround(list[utterance], region)
  const spans = spansOf(place)
  const isWhole = around.end === list[utterance].words.length
  return {
    start: around.start === 0 ? start : spans[around.start].start,
    end: isWhole ? end : spans[around.end - 1].end,
  }
}

/** “…,” she said. “…” What one speaker says before and after in a paragraph is one speech. */
function breathBefore(quotes: readonly Quote[], reading: Reading, quote: number): Quote[] {
  const found: Quote[] = []
  for (let q = quote - 1; q >= 0 && isOneBreath(reading, quotes[q], quotes[q + 1]); q--)
    found.unshift(quotes[q])
  return found
}

function breathAfter(quotes: readonly Quote[], reading: Reading, quote: number): Quote[] {
  const found: Quote[] = []
  for (let q = quote + 1; q < quotes.length && isOneBreath(reading, quotes[q - 1], quotes[q]); q++)
    found.push(quotes[q])
  return found
}

function isOneBreath({ sentences }: Reading, a: Quote, b: Quote): boolean {
  const isOneParagraph = sentences[a.sentence]?.block === sentences[b.sentence]?.block
  return isOneParagraph && a.speaker !== null && a.speaker.name === b.speaker?.name
}

/** The words that turn a sense in the paragraph of a quote and in those beside it. */
function turningWordsAround({ article, sentences }: Reading, quote: Quote): Set<string> {
  const { text, blocks } = article
  const block = sentences[quote.sentence]?.block ?? 0
  const from = (blocks[block - 1] ?? blocks[block])?.start ?? 0
  const to = (blocks[block + 1] ?? blocks[block])?.end ?? text.length
  const around = `${text.slice(from, quote.start)} ${text.slice(quote.end, to)}`
  const words =
    around
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .match(/[a-z']+/g) ?? []
  return new Set(senseWords(words, ['negation', 'condition']))
}
