import { lastSaying, type Saying } from './history.ts'
import { arePeople, isGroup, isHuman, isMessage } from './nouns.ts'
import { described, named, type Person } from './person.ts'
import { headOf, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts'
import { isNarrated, type Scene, sentenceOf, wordAt } from './scene.ts'
import { subjectAfter, subjectBefore } from './subjects.ts'

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
    filerOf(scene, phrase, noun) ??
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

/** Papers of a court: they speak for whoever filed them. */
const SUITS = new Set(['suit', 'lawsuit', 'complaint'])
/** Those and others that are never the last speaker's. */
const PAPERS = new Set([...SUITS, 'indictment', 'motion', 'brief'])
const FILING = new Set(
  'sue sues sued suing file files filed filing bring brings brought lodged'.split(' '),
)

/** "The suit says": whoever "sued" or "filed a complaint" nearest before, or else first of all. */
function filerOf(scene: Scene, { firstToken }: Phrase, noun: string): Person | null {
  if (!SUITS.has(noun)) return null
  const filings = filingsOf.get(scene) ?? findFilings(scene)
  filingsOf.set(scene, filings)
  return (filings.findLast(({ token }) => token < firstToken) ?? filings[0])?.filer ?? null
}

/** They are looked for once in a text. */
const filingsOf = new WeakMap<Scene, readonly Filing[]>()

type Filing = { readonly token: number; readonly filer: Person }

function findFilings(scene: Scene): Filing[] {
  const found: Filing[] = []
  for (const [i, word] of scene.tokens.lower.entries()) {
    if (!FILING.has(word) || !isNarrated(scene, i) || !isAboutSuit(scene, i)) continue
    const filer = filerAt(scene, i)
    if (filer) found.push({ token: i, filer })
  }
  return found
}

/** "sued", "filed a lawsuit", "the suit filed by" */
function isAboutSuit(scene: Scene, token: number): boolean {
  if (wordAt(scene, token).startsWith('su')) return true
  for (let i = token - 3; i < token + LONGEST; i++) if (SUITS.has(wordAt(scene, i))) return true
  return false
}

function filerAt(scene: Scene, token: number): Person | null {
  const { firstToken, endToken } = scene.sentences[sentenceOf(scene, token)]
  const filer =
    wordAt(scene, token + 1) === 'by'
      ? subjectAfter(scene, token + 1, endToken)
      : subjectBefore(scene, token, firstToken)
  return filer && filer.mention >= 0 ? named(scene, filer.mention) : null
}

function nameOf(scene: Scene, phrase: Phrase): Person | null {
  if (phrase.kind === 'pronoun') return null
  return phrase.mention >= 0 ? named(scene, phrase.mention) : described(scene, phrase)
}

function lastOwner(scene: Scene, phrase: Phrase, sayings: readonly Saying[]): Person | null {
  const last = lastSaying(sayings, phrase)?.person
  const definite = wordAt(scene, phrase.firstToken) === 'the'
  if (PAPERS.has(wordAt(scene, headOf(scene, phrase)))) return null
  return definite && last && last.mention !== null ? last : null
}
