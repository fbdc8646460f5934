import type { Tag } from '../../../model/reading.ts'
import { speechVerb } from '../speech-verbs.ts'
import { isGroup, isHuman, isMessage, isTitleNoun } from './nouns.ts'
import { isNarrated, type Scene, tagOf, wordAt } from './scene.ts'

/** A noun phrase that may speak: "Ms Berg", "she", "a spokesman for the port". */
export type Phrase = {
  readonly kind: 'name' | 'pronoun' | 'description'
  readonly firstToken: number
  readonly endToken: number
  /** The mention that it is; -1 for pronouns and untied descriptions. */
  readonly mention: number
}

/** The phrase whose last token is `last`, if that token can end one. */
export function phraseEndingAt(scene: Scene, last: number, from: number): Phrase | null {
  if (last < from || !isNarrated(scene, last)) return null
  const mention = scene.mentionAt[last]
  if (mention >= 0) return mentioned(scene, mention)
  if (isSpeakingPronoun(scene, last)) return phrase('pronoun', last, last + 1)
  if (!isNominal(scene, last))
    return isQuantifier(scene, last) ? phrase('description', last, last + 1) : null
  let first = last
  while (first > from && !isDeterminer(scene, first) && joins(scene, first - 1)) first--
  return phrase('description', first, last + 1)
}

/** The phrase whose first token is `first`, if one begins there. */
export function phraseStartingAt(scene: Scene, first: number, until: number): Phrase | null {
  if (first >= until || !isNarrated(scene, first)) return null
  if (isSpeakingPronoun(scene, first)) return phrase('pronoun', first, first + 1)
  if (isQuantifier(scene, first)) return phrase('description', first, first + 1)
  let last = -1
  for (let i = first; i < until && joins(scene, i); i++) {
    if (i > first && isDeterminer(scene, i)) break
    if (isNominal(scene, i) || scene.mentionAt[i] >= 0) last = i
  }
  return last < 0 ? null : phraseEndingAt(scene, last, first)
}

/** The phrases of the narrator's from `token` back to `from`, the nearest first. */
export function* phrasesBack(scene: Scene, token: number, from: number): Generator<Phrase> {
  for (let i = token; i >= from; i--) {
    if (BARRIERS.has(wordAt(scene, i)) && isNarrated(scene, i)) return
    i = beforeBrackets(scene, i, from)
    const phrase = phraseEndingAt(scene, i, from)
    if (!phrase) continue
    yield phrase
    i = phrase.firstToken
  }
}

/** From a closing bracket to what stands before the opening one: "Berg (D-Calif.)". */
export function beforeBrackets(scene: Scene, token: number, from: number): number {
  if (wordAt(scene, token) !== ')') return token
  for (let i = token - 1; i >= from; i--) if (wordAt(scene, i) === '(') return i - 1
  return token
}

/** The last noun of a phrase before any "of …" or "for …" that is attached to it. */
export function headOf(scene: Scene, { firstToken, endToken }: Phrase): number {
  let head = firstToken
  for (let i = firstToken; i < endToken && tagOf(scene, i) !== 'ADP'; i++) head = i
  return head
}

export function isPerson(scene: Scene, { mention }: Phrase): boolean {
  return mention >= 0 && scene.people[mention] === 1
}

export function isPlace(scene: Scene, { mention }: Phrase): boolean {
  return mention >= 0 && scene.mentions[mention].kind === 'place' && scene.people[mention] === 0
}

/** May the phrase speak where no verb of saying stands by: a person, a human noun, a group? */
export function canSpeak(scene: Scene, phrase: Phrase): boolean {
  const head = wordAt(scene, headOf(scene, phrase))
  if (phrase.kind === 'pronoun') return PERSONAL.has(head)
  if (isPerson(scene, phrase)) return true
  return phrase.mention < 0 && (isHuman(head) || isGroup(head) || isMan(scene, phrase))
}

/** "A man" is somebody; "man", as in "made by man", is not. */
export function isMan(scene: Scene, subject: Phrase): boolean {
  const head = headOf(scene, subject)
  return wordAt(scene, head) === 'man' && head > subject.firstToken
}

const PERSONAL = new Set(['he', 'she', 'they', 'who'])

function mentioned(scene: Scene, mention: number): Phrase {
  const { firstToken, endToken, form } = scene.mentions[mention]
  return { kind: form === 'name' ? 'name' : 'description', firstToken, endToken, mention }
}

function phrase(kind: Phrase['kind'], firstToken: number, endToken: number): Phrase {
  return { kind, firstToken, endToken, mention: -1 }
}

/** Addresses such as "lindby.org" are tagged X. */
const NOMINAL: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'X'])
const JOINS: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'X', 'ADJ', 'NUM', 'DET', 'SYM'])
const PRONOUNS = new Set('he she they it we i'.split(' '))
const QUANTIFIERS = new Set('one some others many another several both most'.split(' '))

/** Days, months and the like stand beside verbs without being their subject. */
const TIMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december today yesterday tomorrow tonight morning
  afternoon evening night week month year weekend time times day days weeks months years hours
  minutes ago later earlier`.split(/\s+/),
)

/** Tags err on "official" and "editorial": such a word with nothing to describe is a noun. */
function isNominal(scene: Scene, token: number): boolean {
  const word = wordAt(scene, token)
  if (TIMES.has(word)) return false
  if (NOMINAL.has(tagOf(scene, token))) return true
  if (tagOf(scene, token) !== 'ADJ') return false
  const isBeforeVerb = isMessage(word) && speechVerb(wordAt(scene, token + 1)) !== undefined
  if (NOMINAL.has(tagOf(scene, token + 1)) && !isBeforeVerb) return false
  if (word === 'old') return wordAt(scene, token - 1) === '-'
  return isHuman(word) || isMessage(word) || isGroup(word)
}

/** "one of the teachers", "another said", "said one, who" */
export function isQuantifier(scene: Scene, token: number): boolean {
  if (!QUANTIFIERS.has(wordAt(scene, token))) return false
  const next = wordAt(scene, token + 1)
  return CLOSING.has(next) || speechVerb(next) !== undefined
}

const CLOSING = new Set(['of', ',', '.'])

function isSpeakingPronoun(scene: Scene, token: number): boolean {
  if (!PRONOUNS.has(wordAt(scene, token))) return false
  return !isNominal(scene, token + 1) || speechVerb(wordAt(scene, token + 1)) !== undefined
}

function isDeterminer(scene: Scene, token: number): boolean {
  return tagOf(scene, token) === 'DET' || POSSESSIVES.has(wordAt(scene, token))
}

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my'])

/** May the token stand inside a noun phrase? */
function joins(scene: Scene, token: number): boolean {
  if (!isNarrated(scene, token)) return false
  return (
    JOINS.has(tagOf(scene, token)) ||
    INSIDE.has(wordAt(scene, token)) ||
    isMistakenTitle(scene, token)
  )
}

/** Tags err on "research head Anna Berg" and "the club guard Bo Lund". */
function isMistakenTitle(scene: Scene, token: number): boolean {
  if (tagOf(scene, token) !== 'VERB' || !isTitleNoun(wordAt(scene, token))) return false
  const next = scene.mentionAt[token + 1] ?? -1
  return next >= 0 && scene.people[next] === 1
}

/** "the port's owner", "the north-eastern port", "her spokesman" */
const INSIDE = new Set(["'s", "'", '-', '&', ...POSSESSIVES])

/** What separates one clause from another for good. */
const BARRIERS = new Set([';', ':'])
