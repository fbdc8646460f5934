import { speechVerb } from '../speech-verbs.ts'
import { isTimeWord, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'
import { isNarrated, type Scene, tagOf, wordAt } from './scene.ts'

/**
 * The subject of a verb that follows it: the nearest phrase to the left that is neither an object
 * ("met the mayor and said") nor inside a prepositional phrase ("from the port said").
 */
export function subjectBefore(scene: Scene, verb: number, from: number): Phrase | null {
  let relative = false
  for (let i = verb - 1; i >= from; i--) {
    if (!isNarrated(scene, i)) {
      i = scene.stretches[scene.stretchAt[i]].firstToken
      continue
    }
    if (RELATIVE.has(wordAt(scene, i))) relative = true
    if (BARRIERS.has(wordAt(scene, i))) return null
    const phrase = phraseEndingAt(scene, i, from)
    if (!phrase) continue
    if (relative || !isGoverned(scene, phrase, from)) return beyondApposition(scene, phrase, from)
    i = phrase.firstToken
  }
  return null
}

/** The subject of a verb that stands before it: "said Anna Berg", "added the mayor, Anna Berg". */
export function subjectAfter(scene: Scene, verb: number, until: number): Phrase | null {
  if (verb + 1 >= until) return null
  const phrase = phraseStartingAt(scene, verb + 1, until)
  if (phrase?.kind !== 'description' || phrase.mention >= 0) return phrase
  return nameInApposition(scene, phrase, until) ?? phrase
}

const RELATIVE = new Set(['who', 'which'])
const BARRIERS = new Set([';', ':'])

/** Is the phrase an object, or inside a prepositional phrase? */
function isGoverned(scene: Scene, { firstToken }: Phrase, from: number): boolean {
  const before = firstToken - 1
  if (before < from || !isNarrated(scene, before)) return false
  if (isTimeWord(scene, firstToken)) return true
  const tag = tagOf(scene, before)
  if (tag === 'ADP') return true
  if (tag !== 'VERB' && tag !== 'AUX') return false
  return !isInverted(scene, before, from)
}

/** In "…, said Berg and added" the verb stands before its subject. */
function isInverted(scene: Scene, verb: number, from: number): boolean {
  if (speechVerb(wordAt(scene, verb))?.manner !== 'say') return false
  return verb === from || !isNarrated(scene, verb - 1) || tagOf(scene, verb - 1) === 'PUNCT'
}

/** In "Anna Berg, the mayor, said" the speaker is named before the description. */
function beyondApposition(scene: Scene, phrase: Phrase, from: number): Phrase {
  const comma = phrase.firstToken - 1
  if (phrase.kind !== 'description' || comma <= from || wordAt(scene, comma) !== ',') return phrase
  const outer = phraseEndingAt(scene, comma - 1, from)
  return outer?.kind === 'name' && !isGoverned(scene, outer, from) ? outer : phrase
}

/** In "said the mayor of the town, Anna Berg" the name stands after the description. */
function nameInApposition(scene: Scene, phrase: Phrase, until: number): Phrase | null {
  for (let i = phrase.endToken; i < Math.min(until, phrase.endToken + 10); i++) {
    if (wordAt(scene, i) === ',') {
      const name = phraseStartingAt(scene, i + 1, until)
      return name?.kind === 'name' && name.firstToken === i + 1 ? name : null
    }
    if (tagOf(scene, i) === 'VERB' || tagOf(scene, i) === 'PUNCT') return null
  }
  return null
}
