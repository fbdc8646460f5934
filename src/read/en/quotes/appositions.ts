import { isGoverned } from './government.ts'
import { isPerson, type Phrase, phraseStartingAt, phrasesBack } from './phrases.ts'
import { type Scene, tagOf, wordAt } from './scene.ts'

/**
 * In "the mayor, Anna Berg" and "Anna Berg, mayor of the town, said" the speaker is the one with a
 * name, as long as no verb stands between the name and the description.
 */
export function beyondApposition(scene: Scene, phrase: Phrase, from: number): Phrase {
  if (isPerson(scene, phrase) || phrase.kind === 'pronoun') return phrase
  for (const outer of phrasesBack(scene, phrase.firstToken - 1, from)) {
    if (hasVerb(scene, behindComma(scene, outer), phrase.firstToken)) return phrase
    if (!isPerson(scene, outer) || isGoverned(scene, outer, from)) continue
    const next = wordAt(scene, outer.endToken)
    return next === ',' || outer.endToken === phrase.firstToken ? outer : phrase
  }
  return phrase
}

/** Tags err on "Anna Berg, lead writer": right behind a name and a comma no main verb stands. */
function behindComma(scene: Scene, { endToken }: Phrase): number {
  return wordAt(scene, endToken) === ',' ? endToken + 2 : endToken
}

function hasVerb(scene: Scene, from: number, until: number): boolean {
  for (let i = from; i < until; i++) if (VERBAL.has(tagOf(scene, i))) return true
  return false
}

/** Prepositions that tie what follows them to the noun before, rather than to the verb. */
const ATTACHING = new Set(['of', 'for', 'from', 'with'])
const LONGEST_ATTACHMENT = 10

/** "a spokesman" → "a spokesman for the port": a description reads better whole. */
export function withAttachments(scene: Scene, phrase: Phrase, until: number): Phrase {
  if (phrase.kind !== 'description' || phrase.mention >= 0) return phrase
  const limit = Math.min(until, phrase.endToken + LONGEST_ATTACHMENT)
  let { endToken } = phrase
  while (endToken < limit && ATTACHING.has(wordAt(scene, endToken))) {
    const next = phraseStartingAt(scene, endToken + 1, limit)
    if (!next || next.kind === 'pronoun') break
    endToken = next.endToken
  }
  return { ...phrase, endToken }
}

/** In "said the mayor of the town, Anna Berg" the name stands after the description. */
export function nameInApposition(scene: Scene, phrase: Phrase, until: number): Phrase | null {
  const comma = phrase.endToken
  if (wordAt(scene, comma) !== ',') return null
  const name = phraseStartingAt(scene, comma + 1, until)
  return name && isPerson(scene, name) ? name : null
}

const VERBAL = new Set(['VERB', 'AUX'])
