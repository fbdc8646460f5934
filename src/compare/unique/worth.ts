import { ofSentence } from '../of-sentence.ts'
import type { Story } from '../story.ts'
import type { Detail } from './details.ts'

/** What makes a reader want to know a detail, in the order of its weights. */
export const WORTHS = [
  'share that is new',
  'what is new',
  'numbers that are new',
  'names that are new',
  'length of its article',
  'quantities',
  'share that is quoted',
  'names',
  'people',
] as const

/** Each of the many details of a long article is worth less: its length is counted in hundreds of tokens. */
const HUNDRED = 100

/** Measures what makes one detail worth telling. */
export function measureWorth({ readings }: Pick<Story, 'readings'>, detail: Detail): number[] {
  const { reading, sentence, start, end, fresh, total, numbers, names } = detail
  const { quantities, quotes, mentions, tokens } = readings[reading]
  const isInside = (span: { readonly start: number; readonly end: number }) =>
    span.start >= start && span.end <= end
  const named = ofSentence(mentions, sentence).filter(isInside)
  const quoted = ofSentence(quotes, sentence).reduce(
    (sum, quote) => sum + Math.max(0, Math.min(quote.end, end) - Math.max(quote.start, start)),
    0,
  )
  return [
    fresh / (total || 1),
    Math.log1p(fresh),
    numbers,
    names,
    tokens.count / HUNDRED,
    ofSentence(quantities, sentence).filter(isInside).length,
    quoted / (end - start),
    named.length,
    named.filter(({ kind }) => kind === 'person').length,
  ]
}
