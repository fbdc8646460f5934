import type { Article } from '../../model/article.ts'
import type { Reading } from '../../model/reading.ts'
import type { Language } from '../language.ts'
import { findAttributions } from './attributions/find-attributions.ts'
import { findMentions } from './mentions/find-mentions.ts'
import { guessNames } from './mentions/guess-names.ts'
import { findPhraseTerms } from './phrase-terms.ts'
import { findQuantities } from './quantities/find-quantities.ts'
import { findQuotes } from './quotes/find-quotes.ts'
import { findSentences } from './sentences.ts'
import { findTimes } from './times/find-times.ts'
import { findTokens } from './tokens.ts'

/** English, with the weights that its taggers were trained to. */
export function createEnglish(_weights: Uint8Array): Language {
  return { code: 'en', read: readEnglish }
}

function readEnglish(article: Article): Reading {
  const tokens = findTokens(article.text)
  const sentences = findSentences(article, tokens)
  const names = guessNames(article, tokens, sentences)
  const mentions = findMentions(article, tokens, sentences, names)
  const terms = findPhraseTerms(article.text)
  const times = findTimes(article, sentences, terms)
  return {
    article,
    tokens,
    sentences,
    mentions,
    quotes: findQuotes(article, tokens, sentences, mentions),
    times,
    quantities: findQuantities(article, tokens, sentences, terms, times),
    attributions: findAttributions(article, tokens, sentences, mentions),
    notes: [],
  }
}
