import { isGoverned } from './government.ts'
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'
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
    if (relative || !isGoverned(scene, phrase, from)) {
      return withAttachments(scene, beyondApposition(scene, phrase, from), verb)
    }
    i = phrase.firstToken
  }
  return null
}

/** The subject of a verb that stands before it: "said Anna Berg", "added the mayor, Anna Berg". */
export function subjectAfter(scene: Scene, verb: number, until: number): Phrase | null {
  const phrase = phraseStartingAt(scene, skipAdverbs(scene, verb + 1, until), until)
  if (phrase?.kind !== 'description' || phrase.mention >= 0) return phrase
  const whole = withAttachments(scene, phrase, until)
  return nameInApposition(scene, whole, until) ?? whole
}

/** Whom a passive names: "was described by Anna Berg as". */
export function agentAfter(scene: Scene, verb: number, until: number): Phrase | null {
  for (let i = verb + 1; i + 1 < until; i++) {
    if (wordAt(scene, i) === 'by' && isNarrated(scene, i)) return subjectAfter(scene, i, until)
  }
  return null
}

const RELATIVE = new Set(['who', 'which'])
const BARRIERS = new Set([';', ':'])

function skipAdverbs(scene: Scene, from: number, until: number): number {
  let i = from
  while (i < until && tagOf(scene, i) === 'ADV') i++
  return i
}

/** In "Anna Berg, the mayor, said" the speaker is named before the description. */
function beyondApposition(scene: Scene, phrase: Phrase, from: number): Phrase {
  const comma = phrase.firstToken - 1
  if (phrase.kind !== 'description' || comma <= from || wordAt(scene, comma) !== ',') return phrase
  const outer = phraseEndingAt(scene, comma - 1, from)
  return outer?.kind === 'name' && !isGoverned(scene, outer, from) ? outer : phrase
}

/** Prepositions that tie what follows them to the noun before, rather than to the verb. */
const ATTACHING = new Set(['of', 'for', 'from', 'with'])
const LONGEST_ATTACHMENT = 10

/** "a spokesman" → "a spokesman for the port": a description reads better whole. */
function withAttachments(scene: Scene, phrase: Phrase, until: number): Phrase {
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
function nameInApposition(scene: Scene, phrase: Phrase, until: number): Phrase | null {
  const comma = phrase.endToken
  if (wordAt(scene, comma) !== ',') return null
  const name = phraseStartingAt(scene, comma + 1, until)
  return name?.kind === 'name' ? name : null
}
