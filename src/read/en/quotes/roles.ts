import type { Mention } from '../../../model/reading.ts'
import { countryOfAdjective } from '../../../text/names/countries.ts'
import { groupFor } from './groups.ts'
import { countBefore, type Saying } from './history.ts'
import { lastMentionBefore } from './near-mentions.ts'
import { isGroup, isPlural } from './nouns.ts'
import { named, type Person } from './person.ts'
import { headOf, type Phrase } from './phrases.ts'
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
  const group = groupFor(scene, phrase, role)
  if (group || isGroup(role)) return group
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

/** How many mentions before and after a role are asked whether they bear it. */
const REACH = 300

/**
 * The nearest person before of whom the text says all that the role says; else one of whom it says
 * less, unless two such people bear the role. News also names the bearer only after the role.
 */
function namedBearer(
  scene: Scene,
  phrase: Phrase,
  role: string,
  qualities: readonly string[],
): Person | null {
  const here = lastMentionBefore(scene, phrase.firstToken)
  const partial = new Map<string, Person>()
  for (let m = here; m >= Math.max(0, here - REACH); m--) {
    const known = qualitiesOf(scene, m, role)
    if (known && qualities.every((word) => known.includes(word))) return named(scene, m)
    if (known && saysLess(known, qualities)) addOnce(partial, named(scene, m))
  }
  for (let m = here + 1; m < Math.min(scene.mentions.length, here + REACH); m++) {
    const known = qualities.length > 0 ? qualitiesOf(scene, m, role) : null
    if (known && saysLess(known, qualities)) addOnce(partial, named(scene, m))
  }
  const [only] = partial.values()
  return partial.size === 1 ? only : null
}

/** "The mayor" may be the Danish one, but hardly "the club's new mayor". */
function saysLess(known: readonly string[], qualities: readonly string[]): boolean {
  const isNear = qualities.length - known.length < 2
  return isNear && known.every((word) => qualities.includes(word))
}

function addOnce(people: Map<string, Person>, person: Person): void {
  if (!people.has(person.name)) people.set(person.name, person)
}

/** What the text says beside a name of the role that its bearer has; null where it has none. */
function qualitiesOf(scene: Scene, m: number, role: string): string[] | null {
  if (scene.people[m] === 0) return null
  const mention = scene.mentions[m]
  return qualitiesBefore(scene, mention, role) ?? qualitiesAfter(scene, mention, role)
}

/** "A harbour official said …" and later "the official". */
function unnamedBearer(phrase: Phrase, role: string, sayings: readonly Saying[]): Person | null {
  const last = countBefore(sayings, phrase.firstToken) - 1
  for (let i = last; i >= Math.max(0, last - REACH); i--) {
    const { person } = sayings[i]
    if (person?.mention === null && roleIn(person.name) === role) return person
  }
  return null
}

/** The role in a description: "official" in "harbour official from Lindby". */
function roleIn(description: string): string | undefined {
  const [whole] = description.toLowerCase().split(/ (?:of|for|from|with) /)
  return whole.split(' ').at(-1)
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
  if (wordAt(scene, endToken) !== ',' || wordAt(scene, endToken + 1) === 'and') return null
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
