import { isMisspelt } from '../mentions/misspellings.ts'
import { antecedentOf } from './antecedents.ts'
import type { Saying } from './history.ts'
import { lastMentionBefore } from './near-mentions.ts'
import { ownerOf } from './owners.ts'
import { isPair, pairOf } from './pairs.ts'
import { described, named, type Person } from './person.ts'
import type { Phrase } from './phrases.ts'
import { bearerOf } from './roles.ts'
import { type Scene, tagOf, wordAt } from './scene.ts'
import { toldName } from './told-names.ts'

/** Who a phrase stands for, given what was said before it. */
export function personFor(scene: Scene, phrase: Phrase, sayings: readonly Saying[]): Person | null {
  if (phrase.mention >= 0) return named(scene, phrase.mention)
  if (isPair(phrase)) return pairOf(scene, phrase)
  if (phrase.kind === 'pronoun' || isAge(scene, phrase)) return antecedentOf(scene, phrase, sayings)
  return (
    toldName(scene, phrase) ??
    ownerOf(scene, phrase, sayings) ??
    bearerOf(scene, phrase, sayings) ??
    misspeltName(scene, phrase) ??
    described(scene, phrase)
  )
}

/** "The 24-year-old" stands for somebody as "he" and "she" do. */
function isAge(scene: Scene, phrase: Phrase): boolean {
  return wordAt(scene, phrase.firstToken) === 'the' && wordAt(scene, phrase.endToken - 1) === 'old'
}

/** How many mentions before a name are asked whether they are meant by it. */
const REACH = 300

/** "Lungren said": a word with a capital that misses the surname of somebody named before. */
function misspeltName(scene: Scene, { firstToken, endToken }: Phrase): Person | null {
  if (endToken !== firstToken + 1 || tagOf(scene, firstToken) !== 'PROPN') return null
  const last = lastMentionBefore(scene, firstToken)
  for (let m = last; m >= Math.max(0, last - REACH); m--) {
    const [, ...more] = scene.mentions[m].name.toLowerCase().split(' ')
    const surname = more.at(-1)
    if (!surname || scene.people[m] === 0) continue
    if (isMisspelt(wordAt(scene, firstToken), surname)) return named(scene, m)
  }
  return null
}
