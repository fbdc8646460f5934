import { antecedentOf } from './antecedents.ts'
import { ownerOf } from './owners.ts'
import { described, named, type Person } from './person.ts'
import type { Phrase } from './phrases.ts'
import { bearerOf } from './roles.ts'
import type { Saying } from './sayings.ts'
import { type Scene, wordAt } from './scene.ts'

/** Who a phrase stands for, given what was said before it. */
export function personFor(scene: Scene, phrase: Phrase, sayings: readonly Saying[]): Person | null {
  if (phrase.mention >= 0) return named(scene, phrase.mention)
  if (phrase.kind === 'pronoun' || isAge(scene, phrase)) return antecedentOf(scene, phrase, sayings)
  return (
    ownerOf(scene, phrase, sayings) ?? bearerOf(scene, phrase, sayings) ?? described(scene, phrase)
  )
}

/** "The 24-year-old" stands for somebody as "he" and "she" do. */
function isAge(scene: Scene, phrase: Phrase): boolean {
  return wordAt(scene, phrase.firstToken) === 'the' && wordAt(scene, phrase.endToken - 1) === 'old'
}
