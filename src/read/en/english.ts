import type { Article } from '../../model/article.ts'
import type { EntityKind, Reading } from '../../model/reading.ts'
import type { Language } from '../language.ts'
import { computeForms, isCommon } from './forms.ts'
import { findMentions } from './mentions/find-mentions.ts'
import { guessNames } from './mentions/guess-names.ts'
import { findNames } from './names/find-names.ts'
import { settleNames } from './names/settle-names.ts'
import { findPhraseTerms } from './phrase-terms.ts'
import { findQuantities } from './quantities/find-quantities.ts'
import { findSentences } from './sentences.ts'
import { findSpeech } from './speech.ts'
import { tagTokens } from './tagger/tagger.ts'
import { findTimes } from './times/find-times.ts'
import { findTokens } from './tokens.ts'
import { openWeights, type Weights } from './weights.ts'

/** English, with the weights that its taggers were trained to. */
export function createEnglish(bytes: Uint8Array): Language {
  const weights = openWeights(bytes)
  return {
    code: 'en',
    read: (article) => (isEnglish(article) ? readEnglish(article, weights) : readWords(article)),
  }
}

function isEnglish({ language }: Article): boolean {
  return language === null || language.startsWith('en')
}

/** Another language's words and sentences. What they mean is not guessed at with English rules. */
function readWords(article: Article): Reading {
  const tokens = findTokens(article.text)
  const sentences = findSentences(article, tokens)
  const nothing = {
    mentions: [],
    quotes: [],
    passedOver: [],
    times: [],
    quantities: [],
    attributions: [],
  }
  return { article, tokens, sentences, ...nothing, notes: [] }
}

function readEnglish(article: Article, weights: Weights): Reading {
  const { tokens, sentences, mentions } = readNames(article, weights)
  const terms = findPhraseTerms(article.text)
  const times = findTimes(article, sentences, terms)
  return {
    article,
    tokens,
    sentences,
    mentions,
    times,
    quantities: findQuantities(article, tokens, sentences, terms, times),
    ...findSpeech(article, tokens, sentences, mentions),
    notes: [],
  }
}

/** The words with their tags, the sentences and who is named: what taggers of other makers find. */
export function readNames(
  article: Article,
  weights: Weights,
): Pick<Reading, 'tokens' | 'sentences' | 'mentions'> {
  const tokens = findTokens(article.text)
  const sentences = findSentences(article, tokens)
  const forms = computeForms(article.text, tokens, weights)
  tagTokens(weights.tagger, forms, sentences, tokens)
  const trained = findNames(weights, forms, tokens, sentences)
  const names = settleNames<EntityKind>(guessNames(article, tokens, sentences), trained)
  const mentions = findMentions(article, tokens, sentences, names, (i) => isCommon(forms, i))
  return { tokens, sentences, mentions }
}
