import type { Mention } from '../../../model/reading.ts'
import { countryOfAdjective } from '../../../text/names/countries.ts'
import { isGroup, isPlural, isUnnamedGroup } from './nouns.ts'
import { named, type Person } from './person.ts'
import { headOf, type Phrase } from './phrases.ts'
import { lastSaying, type Saying } from './sayings.ts'
import { isNarrated, type Scene, tagOf, wordAt } from './scene.ts'

/**
 * Who bears the role that a definite description names: "the doctor" is the person whom the text
 * has called "Anna Berg, a doctor at the clinic" or "Doctor Anna Berg", or the unnamed doctor who
 * spoke before. What is said about the role must agree: "the Danish doctor" is no "Swedish doctor".
 */
export function bearerOf(scene: Scene, phrase: Phrase, sayings: readonly Saying[]): Person | null {
  const head = headOf(scene, phrase)
  const role = wordAt(scene, head)
  if (!isDefinite(scene, phrase) || isPlural(role)) return null
  const qualities = wordsBetween(scene, phrase.firstToken, head)
  if (isUnnamedGroup(role) && qualities.length === 0) return lastGroup(scene, phrase, sayings)
  if (isGroup(role)) return null
  return namedBearer(scene, phrase, role, qualities) ?? unnamedBearer(phrase, role, sayings)
}

/** "the doctor", "his doctor", "the port's doctor" */
function isDefinite(scene: Scene, { firstToken, endToken }: Phrase): boolean {
  if (DEFINITE.has(wordAt(scene, firstToken))) return true
  for (let i = firstToken; i < endToken; i++) if (OWNER.has(wordAt(scene, i))) return true
  return false
}

const DEFINITE = new Set(['the', 'his', 'her', 'their', 'its', 'this'])
const OWNER = new Set(["'s", "'"])

/** "The paper said" goes back to the named group that spoke last. */
function lastGroup(scene: Scene, phrase: Phrase, sayings: readonly Saying[]): Person | null {
  const last = lastSaying(sayings, phrase)?.person
  if (!last || last.mention === null) return null
  return scene.mentions[last.mention].kind === 'person' ? null : last
}

function namedBearer(
  scene: Scene,
  phrase: Phrase,
  role: string,
  qualities: readonly string[],
): Person | null {
  let plain: Person | null = null
  for (let m = lastMentionBefore(scene, phrase.firstToken); m >= 0; m--) {
    const mention = scene.mentions[m]
    if (mention.kind !== 'person') continue
    const known = qualitiesBefore(scene, mention, role) ?? qualitiesAfter(scene, mention, role)
    if (!known) continue
    if (qualities.every((word) => known.includes(word))) return named(scene, m)
    if (known.length === 0) plain ??= named(scene, m)
  }
  return plain ?? laterBearer(scene, phrase, role, qualities)
}

/** News names the bearer of a role after the role, too, but then says as much of it. */
function laterBearer(
  scene: Scene,
  phrase: Phrase,
  role: string,
  qualities: readonly string[],
): Person | null {
  if (qualities.length === 0) return null
  for (let m = lastMentionBefore(scene, phrase.endToken) + 1; m < scene.mentions.length; m++) {
    const mention = scene.mentions[m]
    const known = mention.kind === 'person' ? qualitiesBefore(scene, mention, role) : null
    if (known && qualities.every((word) => known.includes(word))) return named(scene, m)
  }
  return null
}

/** "A harbour official said …" and later "the official". */
function unnamedBearer(phrase: Phrase, role: string, sayings: readonly Saying[]): Person | null {
  const before = sayings.findLast(
    ({ cue, person }) =>
      cue.firstToken < phrase.firstToken &&
      person?.mention === null &&
      person.name
        .split(/ (?:of|for|from|with) /)[0]
        .toLowerCase()
        .split(' ')
        .at(-1) === role,
  )
  return before?.person ?? null
}

/** What "German economy minister Anna Berg" says of the minister; null where she is none. */
function qualitiesBefore(
  scene: Scene,
  { firstToken, sentence }: Mention,
  role: string,
): string[] | null {
  const from = scene.sentences[sentence].firstToken
  const end = wordAt(scene, firstToken - 1) === ',' ? firstToken - 1 : firstToken
  let first = end
  while (first > from && isNarrated(scene, first - 1) && NOMINAL.has(tagOf(scene, first - 1))) {
    first--
  }
  return around(wordsBetween(scene, first, end), role)
}

const LONGEST_APPOSITION = 12

/** What "Anna Berg, the German economy minister," says of the minister. */
function qualitiesAfter(scene: Scene, { endToken }: Mention, role: string): string[] | null {
  if (wordAt(scene, endToken) !== ',') return null
  const from = endToken + 1
  let to = from
  while (to < from + LONGEST_APPOSITION && !CLOSING.has(tagOf(scene, to))) to++
  return around(wordsBetween(scene, from, to), role)
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ'])
const CLOSING = new Set(['VERB', 'AUX', 'PUNCT', 'ADP'])

function around(words: string[], role: string): string[] | null {
  return words.includes(role) ? words.filter((word) => word !== role) : null
}

const LITTLE = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its', 'this', "'s", "'", ','])

function wordsBetween(scene: Scene, from: number, to: number): string[] {
  const words: string[] = []
  for (let i = Math.max(0, from); i < to; i++) {
    const word = wordAt(scene, i)
    if (!LITTLE.has(word)) words.push(countryOfAdjective(word) ?? word.replaceAll('.', ''))
  }
  return words
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
