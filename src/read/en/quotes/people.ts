import type { Mention } from '../../../model/reading.ts'
import { type Gender, genderOf } from './gender.ts'
import { isGoverned } from './government.ts'
import type { Phrase } from './phrases.ts'
import { isNarrated, printed, type Scene, wordAt } from './scene.ts'

/** Who a phrase stands for: a name to show and the mention that gives it. */
export type Person = { readonly name: string; readonly mention: number | null }

/** Resolves a phrase to a person or source; `last` is who spoke last. */
export function whoIs(scene: Scene, phrase: Phrase, last: Person | null): Person | null {
  if (phrase.mention >= 0) return named(scene, phrase.mention)
  if (phrase.kind === 'pronoun') return behindPronoun(scene, phrase, last)
  return described(scene, phrase)
}

function named(scene: Scene, mention: number): Person {
  return { name: scene.mentions[mention].name, mention }
}

/** Whom each pronoun may stand for. */
const STANDS_FOR: Record<string, 'person' | 'group' | 'thing'> = {
  he: 'person',
  she: 'person',
  i: 'person',
  who: 'person',
  they: 'group',
  we: 'group',
  it: 'thing',
}

function behindPronoun(scene: Scene, phrase: Phrase, last: Person | null): Person | null {
  const word = wordAt(scene, phrase.firstToken)
  const whom = STANDS_FOR[word]
  if (!whom) return { name: printed(scene, phrase.firstToken, phrase.endToken), mention: null }
  if (whom !== 'person')
    return lastGroup(scene, last) ?? bestBefore(scene, phrase, word, last) ?? last
  return bestBefore(scene, phrase, word, last) ?? last
}

/** "They" and "it" go on from a source that is not one person. */
function lastGroup(scene: Scene, last: Person | null): Person | null {
  if (!last) return null
  return last.mention === null || scene.mentions[last.mention].kind !== 'person' ? last : null
}

/** How far back a pronoun reaches, in sentences. */
const REACH = 8

/** The person before a pronoun whom it most likely means: near, a subject, the last to speak. */
function bestBefore(
  scene: Scene,
  phrase: Phrase,
  pronoun: string,
  last: Person | null,
): Person | null {
  const sentence = sentenceOf(scene, phrase.firstToken)
  let best = -1
  let bestScore = Number.NEGATIVE_INFINITY
  for (let m = lastMentionBefore(scene, phrase.firstToken); m >= 0; m--) {
    const mention = scene.mentions[m]
    if (mention.sentence < sentence - REACH) break
    if (!isNarrated(scene, mention.firstToken) || !agrees(scene, mention, pronoun)) continue
    const score = salience(scene, mention, sentence, last)
    if (score >= bestScore) {
      best = m
      bestScore = score
    }
  }
  return best < 0 ? null : named(scene, best)
}

function salience(scene: Scene, mention: Mention, sentence: number, last: Person | null): number {
  const distance = sentence - mention.sentence
  const governed = isGoverned(scene, mention, scene.sentences[mention.sentence].firstToken)
  const owner = wordAt(scene, mention.endToken) === "'s"
  const spokeLast = last?.name === mention.name
  return (governed || owner ? 0 : 1.2) + (spokeLast ? 0.8 : 0) - distance
}

function agrees(scene: Scene, mention: Mention, pronoun: string): boolean {
  if (mention.form !== 'name') return false
  if (STANDS_FOR[pronoun] !== 'person') return mention.kind === 'organisation'
  if (mention.kind !== 'person') return false
  const gender = genderAt(scene, mention)
  return gender === null || (pronoun !== 'he' && pronoun !== 'she') || gender === pronoun
}

function genderAt(scene: Scene, { firstToken, name }: Mention): Gender {
  const before = [wordAt(scene, firstToken - 1), wordAt(scene, firstToken)]
  return genderOf([...before, ...name.toLowerCase().split(' ').slice(0, -1)])
}

const ARTICLE = /^(?:the|an?|this|that|these|those)\s+/i

function described(scene: Scene, phrase: Phrase): Person {
  const text = printed(scene, phrase.firstToken, phrase.endToken)
  return { name: text.replace(ARTICLE, ''), mention: null }
}

function sentenceOf(scene: Scene, token: number): number {
  let low = 0
  let high = scene.sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (scene.sentences[middle].endToken <= token) low = middle + 1
    else high = middle
  }
  return low
}

function lastMentionBefore(scene: Scene, token: number): number {
  let low = 0
  let high = scene.mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (scene.mentions[middle].firstToken < token) low = middle + 1
    else high = middle
  }
  return low - 1
}
