import type { Phrase } from './phrases.ts'
import { printed, type Scene } from './scene.ts'

/** Who a phrase stands for: a name to show, and the mention that gives it where one does. */
export type Person = { readonly name: string; readonly mention: number | null }

export function named(scene: Scene, mention: number): Person {
  return { name: scene.mentions[mention].name, mention }
}

const ARTICLE = /^(?:the|an?|this|that|these|those)\s+/i

/** An unnamed source goes by the words that describe it, without their article. */
export function described(scene: Scene, phrase: Phrase): Person {
  const text = printed(scene, phrase.firstToken, phrase.endToken)
  return { name: text.replace(ARTICLE, ''), mention: null }
}
