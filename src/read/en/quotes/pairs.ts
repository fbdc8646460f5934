import { isGoverned, isTitle } from './government.ts'
import type { Person } from './person.ts'
import { isPerson, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'
import { type Scene, tagOf, wordAt } from './scene.ts'

/** "Anna Berg and the lawyer Bo Lund said": both speak. The phrase runs from the first on. */
export function withPartnerBefore(scene: Scene, phrase: Phrase, from: number): Phrase {
  if (!isPerson(scene, phrase)) return phrase
  let and = phrase.firstToken - 1
  while (and > from && isTitle(scene, and)) and--
  if (wordAt(scene, and) !== 'and') return phrase
  const partner = phraseEndingAt(scene, and - 1, from)
  if (!partner || !isPerson(scene, partner) || isGoverned(scene, partner, from)) return phrase
  return pair(partner.firstToken, phrase.endToken)
}

/** "said Anna Berg and Bo Lund": both speak, unless a verb follows that the second is subject of. */
export function withPartnerAfter(scene: Scene, phrase: Phrase, until: number): Phrase {
  if (!isPerson(scene, phrase) || wordAt(scene, phrase.endToken) !== 'and') return phrase
  const partner = phraseStartingAt(scene, phrase.endToken + 1, until)
  if (!partner || !isPerson(scene, partner)) return phrase
  const isSubject = partner.endToken < until && VERBAL.has(tagOf(scene, partner.endToken))
  return isSubject ? phrase : pair(phrase.firstToken, partner.endToken)
}

const VERBAL = new Set(['VERB', 'AUX'])

/** A pair of people is no single mention. */
function pair(firstToken: number, endToken: number): Phrase {
  return { kind: 'name', firstToken, endToken, mention: -1 }
}

export function isPair({ kind, mention }: Phrase): boolean {
  return kind === 'name' && mention < 0
}

/** The full names of a pair. */
export function pairOf(scene: Scene, { firstToken, endToken }: Phrase): Person {
  const names: string[] = []
  for (let i = firstToken; i < endToken; i++) {
    const mention = scene.mentionAt[i]
    if (mention < 0 || scene.people[mention] === 0) continue
    const { name, firstToken: first } = scene.mentions[mention]
    if (first === i) names.push(name)
  }
  return { name: names.join(' and '), mention: null }
}
