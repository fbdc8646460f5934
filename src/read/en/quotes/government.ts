import { speechVerb } from '../speech-verbs.ts'
import { isHumanNoun, isTitleNoun } from './nouns.ts'
import { isNarrated, type Scene, tagOf, wordAt } from './scene.ts'

type Placed = { readonly firstToken: number }

/**
 * Is the phrase an object ("met Berg"), or inside a prepositional phrase ("for Berg")? The verb of
 * "Holmby-based Lindby Motors" governs nothing.
 */
export function isGoverned(scene: Scene, placed: Placed, from: number): boolean {
  const firstToken = firstOfList(scene, placed.firstToken, from)
  const before = firstToken - 1
  if (before < from || !isNarrated(scene, before)) return false
  const tag = tagOf(scene, before)
  if (tag === 'ADP' && !isHumanNoun(wordAt(scene, before))) {
    const office = officeBefore(scene, before)
    return office < 0 || isGoverned(scene, { firstToken: office }, from)
  }
  if (tag === 'VERB' && wordAt(scene, before - 1) === '-') {
    return isGoverned(scene, { firstToken: startOf(scene, before - 2) }, from)
  }
  if (tag === 'VERB' && !isTitleNoun(wordAt(scene, before))) return !isInverted(scene, before, from)
  if (tagOf(scene, firstToken) === 'PRON') return false
  return isTitle(scene, before) && isGoverned(scene, { firstToken: startOf(scene, before) }, from)
}

/** Where "naming Anna Berg, Bo Lund and Ida Holm" begins: all are governed as the first is. */
function firstOfList(scene: Scene, token: number, from: number): number {
  if (!isPersonAt(scene, token)) return token
  let first = token
  let members = 1
  for (let last = personBefore(scene, first); last >= from; members++) {
    first = scene.mentions[scene.mentionAt[last]].firstToken
    last = personBefore(scene, first)
  }
  const isLast = members > 2 && AND.has(wordAt(scene, token - 1))
  return isLast || (members > 1 && goesOn(scene, token)) ? first : token
}

const AND = new Set(['and', 'or'])

/** The last token of the person who stands before one in a list; -1 for none. */
function personBefore(scene: Scene, token: number): number {
  let last = token - 1
  if (AND.has(wordAt(scene, last))) last--
  if (wordAt(scene, last) === ',') last--
  return last < token - 1 && isPersonAt(scene, last) ? last : -1
}

/** Does a list go on behind a member to its "and", where "met Berg, and Lund said" does not? */
function goesOn(scene: Scene, token: number): boolean {
  let end = endOf(scene, token)
  while (wordAt(scene, end) === ',' && isPersonAt(scene, end + 1)) end = endOf(scene, end + 1)
  return AND.has(wordAt(scene, wordAt(scene, end) === ',' ? end + 1 : end))
}

function endOf(scene: Scene, token: number): number {
  return scene.mentions[scene.mentionAt[token]].endToken
}

function isPersonAt({ mentionAt, people }: Scene, token: number): boolean {
  return mentionAt[token] >= 0 && people[mentionAt[token]] === 1
}

/** Where an office of several words begins: "Secretary" in "Secretary of State"; -1 for none. */
function officeBefore(scene: Scene, preposition: number): number {
  if (wordAt(scene, preposition) !== 'of' || !OFFICES.has(wordAt(scene, preposition + 1))) return -1
  return isTitle(scene, preposition - 1) ? preposition - 1 : -1
}

const OFFICES = new Set(
  `state staff police defence defense finance justice education health commerce interior energy
  transport agriculture trade labour labor war treasury operations`.split(/\s+/),
)

/** Where the name begins that a token belongs to. */
function startOf(scene: Scene, token: number): number {
  const mention = scene.mentionAt[token]
  return mention < 0 ? token : scene.mentions[mention].firstToken
}

/** Is the phrase the subject of a clause inside the narrator's: "said Berg was", "that Berg was"? */
export function isEmbedded(scene: Scene, { firstToken }: Placed, from: number): boolean {
  const before = firstToken - 1
  if (before < from || !isNarrated(scene, before)) return false
  return tagOf(scene, before) === 'VERB' && !isTitleNoun(wordAt(scene, before))
    ? !isInverted(scene, before, from)
    : EMBEDDING.has(wordAt(scene, before))
}

const EMBEDDING = new Set(
  'that whether if because when where while although though unless until why how what'.split(' '),
)

/** In "…, said Berg and added" the verb stands before its subject. */
function isInverted(scene: Scene, verb: number, from: number): boolean {
  if (speechVerb(wordAt(scene, verb))?.manner !== 'say') return false
  return verb === from || !isNarrated(scene, verb - 1) || tagOf(scene, verb - 1) === 'PUNCT'
}

/** A title or description before a name: governed as the name is. */
export function isTitle(scene: Scene, token: number): boolean {
  const tag = tagOf(scene, token)
  const word = wordAt(scene, token)
  if (WH_WORDS.has(word)) return false
  return TITLES.has(tag) || (tag === 'VERB' && isTitleNoun(word)) || isHumanNoun(word)
}

/** "over what Berg called": these open a clause. */
const WH_WORDS = new Set(['what', 'which', 'whatever', 'that'])

const TITLES = new Set(['DET', 'ADJ', 'NOUN', 'PROPN'])
