import type { Article } from '../../model/article.ts'
import type { Mention, Reading, Sentence, Tokens } from '../../model/reading.ts'
import { findAttributions } from './attributions/find-attributions.ts'
import { findQuotes } from './quotes/find-quotes.ts'
import { findSayings } from './quotes/sayings.ts'
import { createScene } from './quotes/scene.ts'

/** Finds who said what, in marks and without. Both are read off one scene with its sayings. */
export function findSpeech(
  article: Article,
  tokens: Tokens,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Pick<Reading, 'quotes' | 'passedOver' | 'attributions'> {
  if (sentences.length === 0) return { quotes: [], passedOver: [], attributions: [] }
  const scene = createScene(article, tokens, sentences, mentions)
  const sayings = findSayings(scene)
  return {
    ...findQuotes(article, scene, sayings),
    attributions: findAttributions(article, scene, sayings),
  }
}
