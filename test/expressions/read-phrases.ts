import { plainArticle } from '../../src/model/article.ts'
import type { Quantity } from '../../src/model/reading.ts'
import { findPhraseTerms } from '../../src/read/en/phrase-terms.ts'
import { findQuantities } from '../../src/read/en/quantities/find-quantities.ts'
import { findSentences } from '../../src/read/en/sentences.ts'
import { findTimes } from '../../src/read/en/times/find-times.ts'
import { findTokens } from '../../src/read/en/tokens.ts'

/** A Saturday. */
const WRITTEN = '2031-03-15'

/** The quantities of a text ("about 20 boat", "5..7 percent") and its times ("@2031-03-14"). */
export function readPhrases(text: string): string {
  const article = plainArticle(text, { publishedAt: WRITTEN })
  const tokens = findTokens(text)
  const sentences = findSentences(article, tokens)
  const terms = findPhraseTerms(text)
  const times = findTimes(article, sentences, terms)
  const quantities = findQuantities(article, tokens, sentences, terms, times)
  return [...quantities.map(printQuantity), ...times.map(({ value }) => `@${value}`)].join('; ')
}

function printQuantity({ hedge, value, low, high, unit, thing }: Quantity): string {
  const number = value === null ? `${round(low)}..${round(high)}` : round(value)
  return [hedge, number, unit, thing].filter((each) => each !== null).join(' ')
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
