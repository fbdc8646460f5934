import type { Mention } from '../../../model/reading.ts'
import { isGroup, isPlural } from './nouns.ts'
import { named, type Person } from './person.ts'
import { headOf, isNominal, type Phrase } from './phrases.ts'
import { isNarrated, type Scene, tagOf, wordAt } from './scene.ts'

/**
 * Who bears the role that a definite description names: "the doctor" is the person whom the text
 * has called "Anna Berg, a doctor at the clinic" or "Doctor Anna Berg".
 */
export function bearerOf(scene: Scene, phrase: Phrase): Person | null {
  const role = wordAt(scene, headOf(scene, phrase))
  if (!DEFINITE.has(wordAt(scene, phrase.firstToken)) || isPlural(role) || isGroup(role))
    return null
  for (let m = lastMentionBefore(scene, phrase.firstToken); m >= 0; m--) {
    const mention = scene.mentions[m]
    if (mention.kind === 'person' && bears(scene, mention, role)) return named(scene, m)
  }
  return null
}

const DEFINITE = new Set(['the', 'his', 'her', 'their', 'its', 'this'])

function bears(scene: Scene, mention: Mention, role: string): boolean {
  return hasRoleBefore(scene, mention, role) || hasRoleAfter(scene, mention, role)
}

/** "German economy minister Anna Berg" */
function hasRoleBefore(scene: Scene, { firstToken }: Mention, role: string): boolean {
  let i = firstToken - 1
  if (wordAt(scene, i) === ',') i--
  for (; i >= 0 && isNarrated(scene, i); i--) {
    if (wordAt(scene, i) === role) return true
    if (!isNominal(scene, i)) return false
  }
  return false
}

const LONGEST_APPOSITION = 12

/** "Anna Berg, the German economy minister," */
function hasRoleAfter(scene: Scene, { endToken }: Mention, role: string): boolean {
  if (wordAt(scene, endToken) !== ',') return false
  for (let i = endToken + 1; i < endToken + LONGEST_APPOSITION; i++) {
    const tag = tagOf(scene, i)
    if (tag === 'VERB' || tag === 'AUX' || tag === 'PUNCT') return false
    if (wordAt(scene, i) === role) return true
  }
  return false
}

/** The index of the last mention that begins before a token; -1 for none. */
export function lastMentionBefore(scene: Scene, token: number): number {
  let low = 0
  let high = scene.mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (scene.mentions[middle].firstToken < token) low = middle + 1
    else high = middle
  }
  return low - 1
}
