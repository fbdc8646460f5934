import type { Article } from '../../model/article.ts'
import type { Comparison } from '../../model/comparison.ts'
import type {
  ExplainedDifference,
  ExplainedPair,
  ExplainedQuote,
  Explanation,
} from '../../model/explanation.ts'
import type { Passage } from '../../model/span.ts'
import { createPainter, type Painter, type Style } from '../text/paint.ts'
import { type Run, wrap } from '../text/wrap.ts'
import { verdictOf } from '../view/differences.ts'
import { labelArticles } from '../view/labels.ts'
import { createPlaces, formatPlace } from '../view/places.ts'

export type ExplanationOptions = { readonly width: number; readonly colour: boolean }

/** What is explained: the letters and paragraphs of places come from it. */
export type Explained = {
  readonly articles: readonly Article[]
  readonly comparison: Comparison
  /** The number of the letter of its first article; else 0, A. */
  readonly firstLetter?: number
}

type Writer = {
  readonly paint: Painter
  /** "A ¶18" */
  nameOf(passage: Passage): string
  line(indent: number, ...runs: readonly Run[]): string[]
}

/** Why one place of an article was read and compared as it was, for a terminal. */
export function renderExplanation(
  explanation: Explanation,
  explained: Explained,
  options: ExplanationOptions,
): string {
  const writer = createWriter(explained, options)
  const { place, account } = explanation
  const parts = [
    [...writer.line(0, styled(writer.nameOf(place), 'strong'), plain(': '), ...quoted(place))],
    part(writer, 'Account', account ? writer.line(2, plain(account.basis)) : []),
    part(
      writer,
      'Quotes',
      explanation.quotes.flatMap((quote) => quoteLines(writer, quote)),
    ),
    part(
      writer,
      'Aligned with',
      explanation.pairs.flatMap((pair) => pairLines(writer, pair)),
    ),
    part(
      writer,
      'Copied',
      explanation.reuse.flatMap(({ passages, words }) => [
        ...writer.line(2, plain(`${words} words shared by`)),
        ...passages.flatMap((passage) => passageLines(writer, passage)),
      ]),
    ),
    part(
      writer,
      'Agreements',
      explanation.agreements.flatMap(({ statements, accounts, nameOnly }) => [
        ...writer.line(2, plain(`${nameOnly ? 'named' : 'stated'} alike by ${accounts} accounts`)),
        ...statements.flatMap((passage) => passageLines(writer, passage)),
      ]),
    ),
    part(
      writer,
      'Differences',
      explanation.differences.flatMap((each) => differenceLines(writer, each)),
    ),
    part(
      writer,
      'Only here',
      explanation.unique.flatMap(({ passage }) => passageLines(writer, passage)),
    ),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function createWriter(
  { articles, comparison, firstLetter }: Explained,
  { width, colour }: ExplanationOptions,
): Writer {
  const paint = createPainter({ colour })
  const texts = new Map(articles.map((article) => [article.id, article]))
  const labelled = labelArticles(comparison.articles, comparison.accounts, texts, firstLetter)
  const places = createPlaces(labelled, texts)
  return {
    paint,
    nameOf(passage) {
      const place = places.locate(passage)
      if (place === null) return passage.article
      return `${formatPlace(labelled, place)} ${labelled[place.article].label}`
    },
    line(indent, ...runs) {
      const space = ' '.repeat(indent)
      return wrap(runs, { width, first: space, rest: space }, paint)
    },
  }
}

function part({ paint }: Writer, heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [paint(heading, 'heading'), ...lines]
}

function quoteLines(writer: Writer, quote: ExplainedQuote): string[] {
  const speaker = quote.speaker ?? 'nobody that the text names'
  const cue = quote.cue === null ? '' : `, by the word “${quote.cue}”`
  return [
    ...writer.line(2, ...quoted(quote.passage)),
    ...writer.line(
      4,
      plain('ascribed to '),
      styled(speaker, 'strong'),
      plain(`${cue} (rule: ${quote.rule})`),
    ),
    ...(quote.named ? writer.line(4, plain('named here: '), ...quoted(quote.named)) : []),
  ]
}

function pairLines(writer: Writer, { counterpart, score, evidence }: ExplainedPair): string[] {
  const reasons = evidence
    .filter(({ weight }) => weight !== 0)
    .map(({ feature, weight, shared }) => {
      const words = shared.length > 0 ? ` (${shared.join(', ')})` : ''
      return `${feature} ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}${words}`
    })
  return [
    ...writer.line(
      2,
      styled(`${Math.round(score * 100)}%`, 'strong'),
      plain(` ${writer.nameOf(counterpart)}: `),
      ...quoted(counterpart),
    ),
    ...(reasons.length > 0 ? writer.line(4, styled(reasons.join(' · '), 'faint')) : []),
  ]
}

function differenceLines(writer: Writer, difference: ExplainedDifference): string[] {
  const { about, kind, positions, why } = difference
  return [
    ...writer.line(2, styled(about, 'strong'), plain(` (${kind}, ${verdictOf(difference)})`)),
    ...why.flatMap((reason) => writer.line(4, styled(reason, 'faint'))),
    ...positions.flatMap(({ value, accounts, statements }) => [
      ...writer.line(
        4,
        styled(value, 'strong'),
        plain(` in ${accounts} account${accounts === 1 ? '' : 's'}`),
      ),
      ...statements.flatMap((passage) => passageLines(writer, passage)),
    ]),
  ]
}

function passageLines(writer: Writer, passage: Passage): string[] {
  return writer.line(6, styled(`${writer.nameOf(passage)}: `, 'siglum'), ...quoted(passage))
}

function quoted({ text }: Passage): Run[] {
  return [plain(`“${text}”`)]
}

function plain(text: string): Run {
  return { text, style: 'plain' }
}

function styled(text: string, style: Style): Run {
  return { text, style }
}
