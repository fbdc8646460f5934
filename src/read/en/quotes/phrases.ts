import type { Tag } from '../../../model/reading.ts'
import { speechVerb } from '../speech-verbs.ts'
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
  const mention = scene.mentionAt[last]
  if (mention >= 0) return namePhrase(scene, mention)
  if (isSpeakingPronoun(scene, last)) {
    return { kind: 'pronoun', firstToken: last, endToken: last + 1, mention: -1 }
  }
  if (!isNominal(scene, last)) return null
  let first = last
  while (first > from && !isDeterminer(scene, first) && joinsLeft(scene, first - 1)) first--
  return { kind: 'description', firstToken: first, endToken: last + 1, mention: -1 }
}

/** The phrase whose first token is `first`, if one begins there. */
export function phraseStartingAt(scene: Scene, first: number, until: number): Phrase | null {
  if (isSpeakingPronoun(scene, first)) return phraseEndingAt(scene, first, first)
  let last = -1
  for (let i = first; i < until && isNarrated(scene, i); i++) {
    const mention = scene.mentionAt[i]
    if (mention >= 0 && !isPossessive(scene, scene.mentions[mention].endToken)) {
      return namePhrase(scene, mention)
    }
    if (i > first && isDeterminer(scene, i) && !isPossessive(scene, i)) break
    if (!isNominal(scene, i) && !joinsLeft(scene, i) && !isDeterminer(scene, i)) break
    if (isNominal(scene, i)) last = i
  }
  return last < 0 ? null : phraseEndingAt(scene, last, first)
}

function namePhrase(scene: Scene, mention: number): Phrase {
  const { firstToken, endToken, form } = scene.mentions[mention]
  const kind = form === 'name' ? 'name' : 'description'
  return { kind, firstToken, endToken, mention }
}

const NOMINAL: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN'])
const JOINS: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'SYM'])
const PRONOUNS = new Set('he she they it we i one some others many another'.split(' '))

/** Days, months and the like stand beside verbs without being their subject. */
const TIMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december today yesterday tomorrow tonight morning
  afternoon evening night week month year weekend time day days weeks months years hours minutes
  ago later earlier`.split(/\s+/),
)

export function isNominal(scene: Scene, token: number): boolean {
  return NOMINAL.has(tagOf(scene, token)) && !TIMES.has(wordAt(scene, token))
}

export function isTimeWord(scene: Scene, token: number): boolean {
  return TIMES.has(wordAt(scene, token))
}

function isSpeakingPronoun(scene: Scene, token: number): boolean {
  if (!PRONOUNS.has(wordAt(scene, token))) return false
  return !isNominal(scene, token + 1) || speechVerb(wordAt(scene, token + 1)) !== undefined
}

function isDeterminer(scene: Scene, token: number): boolean {
  return tagOf(scene, token) === 'DET'
}

function isPossessive(scene: Scene, token: number): boolean {
  return wordAt(scene, token) === "'s" || wordAt(scene, token) === "'"
}

/** May the token stand inside a noun phrase, to the left of its last word? */
function joinsLeft(scene: Scene, token: number): boolean {
  if (!isNarrated(scene, token)) return false
  return (
    JOINS.has(tagOf(scene, token)) || isPossessive(scene, token) || wordAt(scene, token) === '-'
  )
}

/** The last noun of a phrase before any "of …" or "for …" that is attached to it. */
export function headOf(scene: Scene, { firstToken, endToken }: Phrase): number {
  let head = firstToken
  for (let i = firstToken; i < endToken && tagOf(scene, i) !== 'ADP'; i++) head = i
  return head
}
