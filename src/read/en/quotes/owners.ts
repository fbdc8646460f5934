import { lastSaying, type Saying } from './history.ts'
import { arePeople, isGroup, isHuman, isMessage } from './nouns.ts'
import { described, named, type Person } from './person.ts'
import { headOf, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'
import { isNarrated, type Scene, wordAt } from './scene.ts'

/**
 * Whose words a message carries: "Berg's statement", "a letter from the port", "the statement" that
 * the port issued before. Null where the phrase is no message or nobody is known to own it.
 */
export function ownerOf(scene: Scene, phrase: Phrase, sayings: readonly Saying[]): Person | null {
  const noun = wordAt(scene, headOf(scene, phrase))
  if (!isMessage(noun)) return null
  return (
    ownerWithin(scene, phrase) ??
    ownerAttached(scene, phrase) ??
    ownerAfter(scene, phrase) ??
    ownerBefore(scene, phrase, noun) ??
    lastOwner(scene, phrase, sayings)
  )
}

function ownerWithin(scene: Scene, { firstToken, endToken }: Phrase): Person | null {
  for (let i = firstToken; i < endToken; i++) {
    const mention = scene.mentionAt[i]
    if (mention >= 0 && scene.mentions[mention].kind !== 'place') return named(scene, mention)
  }
  return null
}

/** "a statement of the organisers", "a letter from residents" */
function ownerAttached(scene: Scene, phrase: Phrase): Person | null {
  const from = headOf(scene, phrase) + 1
  if (from >= phrase.endToken || !OWNING.has(wordAt(scene, from))) return null
  const owner = phraseStartingAt(scene, from + 1, phrase.endToken)
  const noun = owner ? wordAt(scene, headOf(scene, owner)) : ''
  return owner && (isHuman(noun) || isGroup(noun) || arePeople(noun)) ? nameOf(scene, owner) : null
}

/** "a statement on the port's website", "the post by an unknown author" */
function ownerAfter(scene: Scene, { endToken }: Phrase): Person | null {
  if (!CARRYING.has(wordAt(scene, endToken))) return null
  const owner = phraseStartingAt(scene, endToken + 1, endToken + LONGEST)
  return (
    owner &&
    (ownerWithin(scene, owner) ?? (wordAt(scene, endToken) === 'by' ? nameOf(scene, owner) : null))
  )
}

const CARRYING = new Set(['from', 'by', 'of', 'on', 'in'])
const LONGEST = 12

const REACH = 400
const OWNING = new Set(['from', 'by', 'of'])

/** "The statement" goes back to "a statement from the port", as far as a page or so. */
function ownerBefore(scene: Scene, phrase: Phrase, noun: string): Person | null {
  if (wordAt(scene, phrase.firstToken) !== 'the') return null
  const limit = Math.max(0, phrase.firstToken - REACH)
  for (let i = phrase.firstToken - 1; i >= limit; i--) {
    if (wordAt(scene, i) !== noun || !isNarrated(scene, i)) continue
    const after = OWNING.has(wordAt(scene, i + 1))
      ? phraseStartingAt(scene, i + 2, i + LONGEST)
      : null
    const message = phraseEndingAt(scene, i, Math.max(0, i - 6))
    const owner = after ? nameOf(scene, after) : message && ownerWithin(scene, message)
    if (owner) return owner
  }
  return null
}

function nameOf(scene: Scene, phrase: Phrase): Person | null {
  if (phrase.kind === 'pronoun') return null
  return phrase.mention >= 0 ? named(scene, phrase.mention) : described(scene, phrase)
}

function lastOwner(scene: Scene, phrase: Phrase, sayings: readonly Saying[]): Person | null {
  const last = lastSaying(sayings, phrase)?.person
  const definite = wordAt(scene, phrase.firstToken) === 'the'
  return definite && last && last.mention !== null ? last : null
}
