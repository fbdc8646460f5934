import type { Article } from '../../model/article.ts'
import type { Reading } from '../../model/reading.ts'
import type { Language } from '../language.ts'
import { findQuotes } from './quotes/find-quotes.ts'
import { findSentences } from './sentences.ts'
import { findTokens } from './tokens.ts'

/** English, with the weights that its taggers were trained to. */
export function createEnglish(_weights: Uint8Array): Language {
  return { code: 'en', read: readEnglish }
}

function readEnglish(article: Article): Reading {
  const tokens = findTokens(article.text)
  const sentences = findSentences(article, tokens)
  return {
    article,
    tokens,
    sentences,
    mentions: [],
    quotes: findQuotes(article, tokens, sentences, []),
    times: [],
    quantities: [],
    attributions: [],
    notes: [],
  }
}
