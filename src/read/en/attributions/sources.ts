import type { Attribution } from '../../../model/reading.ts'
import type { Span } from '../../../model/span.ts'
import { arePeople, isGroup, isHuman, isMessage } from '../quotes/nouns.ts'
import { headOf, type Phrase } from '../quotes/phrases.ts'
import { printed, type Scene, tagOf, wordAt } from '../quotes/scene.ts'

/** Who is given as the source, as the text prints it. */
export type Source = Pick<Attribution, 'source' | 'sourceSpan' | 'mention' | 'anonymous'>

/** Nouns for people who speak without a name. */
const NAMELESS: ReadonlySet<string> = new Set(
  `official officials source sources witness witnesses eyewitness eyewitnesses bystander bystanders
  onlooker onlookers resident residents neighbour neighbours neighbor neighbors local locals villager
  villagers person people insider insiders aide aides diplomat diplomats adviser advisers advisor advisors
  expert experts analyst analysts economist economists scientist scientists researcher researchers observer
  observers critic critics survivor survivors victim victims relative relatives friend friends protester
  protesters demonstrator demonstrators activist activists campaigner campaigners lawyer lawyers doctor
  doctors nurse nurses medic medics rescuer rescuers worker workers employee employees colleague colleagues
  passenger passengers driver drivers teacher teachers student students parent parents man men woman women
  officer officers investigator investigators prosecutor prosecutors soldier soldiers leader leaders member
  members trader traders dealer dealers shopkeeper shopkeepers owner owners customer customers fan fans
  supporter supporters opponent opponents one some others many another reports report media
  reporter reporters journalist journalists`.split(/\s+/),
)

const INDEFINITE: ReadonlySet<string> = new Set(
  'a an one two three four five several some many most few another other no any'.split(' '),
)

/** Can the phrase speak? An adverb or an adjective taken for a subject cannot. */
export function canBeSource(scene: Scene, phrase: Phrase): boolean {
  if (phrase.mention >= 0 || phrase.kind === 'pronoun') return true
  const head = headOf(scene, phrase)
  const word = wordAt(scene, head)
  const isNoun = ['NOUN', 'PROPN'].includes(tagOf(scene, head)) || NAMELESS.has(word)
  if (/^\d/.test(wordAt(scene, phrase.firstToken))) return false
  const isLed = phrase.firstToken < head && tagOf(scene, phrase.firstToken) === 'DET'
  return (isNoun || isLed) && !NO_SOURCE.has(word)
}

/** Is the phrase neither a name nor a noun for people, a group or a message? */
export function isThing(scene: Scene, phrase: Phrase): boolean {
  if (phrase.mention >= 0 || phrase.kind !== 'description') return false
  const head = wordAt(scene, headOf(scene, phrase))
  const isPeople = isHuman(head) || arePeople(head) || NAMELESS.has(head)
  return !isPeople && !isGroup(head) && !isMessage(head) && !isMessage(head.replace(/s$/, ''))
}

const NO_SOURCE: ReadonlySet<string> = new Set(
  'even besides self way time year day it this that there'.split(' '),
)

/** The source that a phrase names. */
export function sourceOf(scene: Scene, phrase: Phrase, mention: number | null): Source {
  const first = withArticle(scene, phrase)
  const sourceSpan = spanOf(scene, first, phrase.endToken)
  return {
    source: scene.text.slice(sourceSpan.start, sourceSpan.end),
    sourceSpan,
    mention,
    anonymous: isAnonymous(scene, phrase, mention),
  }
}

/** "the US Geological Survey" rather than "US Geological Survey". */
function withArticle(scene: Scene, { kind, firstToken }: Phrase): number {
  const leads = kind !== 'pronoun' && firstToken > 0 && wordAt(scene, firstToken - 1) === 'the'
  return leads ? firstToken - 1 : firstToken
}

/** Nobody is named: "a local official", "witnesses". Groups and office holders are known. */
function isAnonymous(scene: Scene, phrase: Phrase, mention: number | null): boolean {
  if (mention !== null) return false
  if (phrase.kind === 'pronoun') return wordAt(scene, phrase.firstToken) === 'one'
  const head = wordAt(scene, headOf(scene, phrase))
  if (NAMELESS.has(head)) return true
  if (isGroup(head) || head.startsWith('spokes')) return false
  return INDEFINITE.has(wordAt(scene, phrase.firstToken))
}

export function spanOf(scene: Scene, firstToken: number, endToken: number): Span {
  const { starts, ends } = scene.tokens
  return { start: starts[firstToken], end: ends[endToken - 1] }
}

/** The printed words of a phrase. */
export function printedPhrase(scene: Scene, { firstToken, endToken }: Phrase): string {
  return printed(scene, firstToken, endToken)
}
