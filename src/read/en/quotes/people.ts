import type { Mention } from '../../../model/reading.ts'
import type { Phrase } from './phrases.ts'
import { isNarrated, printed, type Scene, wordAt } from './scene.ts'

/** Who a phrase stands for: a name to show and the mention that gives it. */
export type Person = { readonly name: string; readonly mention: number | null }

/** Resolves a phrase to a person or source; `last` is who spoke last. */
export function whoIs(scene: Scene, phrase: Phrase, last: Person | null): Person | null {
  if (phrase.mention >= 0) return named(scene, phrase.mention)
  if (phrase.kind === 'pronoun') return pronounFor(scene, phrase, last)
  return { name: withoutArticle(printed(scene, phrase.firstToken, phrase.endToken)), mention: null }
}

function named(scene: Scene, mention: number): Person {
  return { name: scene.mentions[mention].name, mention }
}

const PERSONAL = new Set(['he', 'she', 'i', 'who'])

function pronounFor(scene: Scene, phrase: Phrase, last: Person | null): Person | null {
  const word = wordAt(scene, phrase.firstToken)
  if (!PERSONAL.has(word) && word !== 'they' && word !== 'it') {
    return { name: printed(scene, phrase.firstToken, phrase.endToken), mention: null }
  }
  return nearestBefore(scene, phrase, word) ?? last
}

const REACH = 6

/** The first person named in the nearest sentence before that names one outside marks. */
function nearestBefore(scene: Scene, phrase: Phrase, pronoun: string): Person | null {
  let sentence = scene.sentences.length - 1
  while (sentence > 0 && scene.sentences[sentence].firstToken > phrase.firstToken) sentence--
  for (let s = sentence; s >= 0 && s > sentence - REACH; s--) {
    const found = scene.mentions.findIndex(
      (mention) =>
        mention.sentence === s &&
        mention.endToken <= phrase.firstToken &&
        isNarrated(scene, mention.firstToken) &&
        agrees(mention, pronoun),
    )
    if (found >= 0) return named(scene, found)
  }
  return null
}

function agrees(mention: Mention, pronoun: string): boolean {
  return PERSONAL.has(pronoun) ? mention.kind === 'person' : mention.kind !== 'person'
}

const ARTICLE = /^(?:the|an?|this|that|these|those)\s+/i

export function withoutArticle(text: string): string {
  return text.replace(ARTICLE, '')
}
