import type { Mention } from '../../../model/reading.ts'
import { type Gender, genderOf } from '../gender.ts'
import { bothBefore } from './both.ts'
import { isGoverned } from './government.ts'
import { countBefore, type Saying } from './history.ts'
import { lastMentionBefore } from './near-mentions.ts'
import { arePeople, isGroup, isHuman, isPlural } from './nouns.ts'
import { isPair } from './pairs.ts'
import { described, named, type Person } from './person.ts'
import { headOf, type Phrase, phraseStartingAt } from './phrases.ts'
import { isNarrated, printed, type Scene, sentenceOf, wordAt } from './scene.ts'

type Candidate = { readonly person: Person; readonly score: number }

/** The kinds of source that a pronoun may stand for. */
const STANDS_FOR: Record<string, 'person' | 'group'> = {
  he: 'person',
  she: 'person',
  who: 'person',
  they: 'group',
  it: 'group',
}

/** Outside marks they are the writer. */
const NARRATORS = new Set(['i', 'we'])

/** How far back a pronoun reaches, in sentences of the narrator's. */
const REACH = 8

/** Whom a pronoun most likely means: somebody near, a subject, one who spoke. */
export function antecedentOf(
  scene: Scene,
  phrase: Phrase,
  sayings: readonly Saying[],
): Person | null {
  if (NARRATORS.has(wordAt(scene, phrase.firstToken))) return null
  const pronoun = phrase.kind === 'pronoun' ? wordAt(scene, phrase.firstToken) : 'who'
  if (!STANDS_FOR[pronoun]) {
    return { name: printed(scene, phrase.firstToken, phrase.endToken), mention: null }
  }
  const spoken = bestSpeaker(scene, phrase, pronoun, sayings)
  const named = bestMention(scene, phrase, pronoun)
  if (!spoken && pronoun === 'they')
    return (
      openingPlural(scene, phrase) ?? bothBefore(scene, phrase.firstToken) ?? named?.person ?? null
    )
  if (!spoken || !named) return (spoken ?? named)?.person ?? null
  return named.score > spoken.score ? named.person : spoken.person
}

/** "Residents were angry. They said": those with whom the sentence before opens. */
function openingPlural(scene: Scene, { firstToken }: Phrase): Person | null {
  const before = scene.sentences[sentenceOf(scene, firstToken) - 1]
  const opening = before && phraseStartingAt(scene, before.firstToken, before.endToken)
  if (opening?.kind !== 'description' || opening.mention >= 0) return null
  return arePeople(wordAt(scene, headOf(scene, opening))) ? described(scene, opening) : null
}

const WEIGHTS = {
  /** A subject before an object; */
  subject: 1.2,
  /** one who has just spoken before one who was only named; */
  spoke: 2,
  /** and one of this paragraph before one of another. */
  paragraph: 1,
}

function bestSpeaker(
  scene: Scene,
  { firstToken }: Phrase,
  pronoun: string,
  sayings: readonly Saying[],
): Candidate | null {
  const here = scene.narratedRank[sentenceOf(scene, firstToken)]
  for (let i = countBefore(sayings, firstToken) - 1; i >= 0; i--) {
    const { cue, person, sentence } = sayings[i]
    if (cue.subject.firstToken >= firstToken) continue
    const distance = here - scene.narratedRank[sentence]
    if (distance > REACH) return null
    if (person && agrees(scene, cue.subject, person, pronoun)) {
      const near = isSameBlock(scene, sentence, firstToken) ? WEIGHTS.paragraph : 0
      return { person, score: WEIGHTS.spoke + near - distance }
    }
  }
  return null
}

function isSameBlock(scene: Scene, sentence: number, token: number): boolean {
  const { sentences } = scene
  return sentences[sentence].block === sentences[sentenceOf(scene, token)].block
}

function agrees(scene: Scene, subject: Phrase, person: Person, pronoun: string): boolean {
  if (person.mention !== null) return mentionAgrees(scene, person.mention, pronoun)
  if (isPair(subject)) return pronoun === 'they'
  const noun = wordAt(scene, headOf(scene, subject))
  if (subject.kind === 'pronoun') return noun === pronoun
  if (STANDS_FOR[pronoun] === 'group')
    return pronoun === 'it' ? isGroup(noun) : isPlural(noun) || isGroup(noun)
  return (isHuman(noun) || isCount(noun)) && fits(genderOf([noun], []), pronoun)
}

/** "One of the teachers" may go on as "she". */
function isCount(word: string): boolean {
  return word === 'one' || word === 'another'
}

function bestMention(scene: Scene, phrase: Phrase, pronoun: string): Candidate | null {
  const { firstToken } = phrase
  const reported = isParenthesis(scene, phrase) ? sentenceOf(scene, firstToken) : -1
  const here = scene.narratedRank[sentenceOf(scene, firstToken)]
  let best: Candidate | null = null
  for (let m = lastMentionBefore(scene, firstToken); m >= 0; m--) {
    const mention = scene.mentions[m]
    const distance = here - scene.narratedRank[mention.sentence]
    if (distance > REACH) break
    if (mention.sentence === reported) continue
    if (!isNarrated(scene, mention.firstToken) || !mentionAgrees(scene, m, pronoun)) continue
    const near = isSameBlock(scene, mention.sentence, firstToken) ? WEIGHTS.paragraph : 0
    const score = (isSubject(scene, mention) ? WEIGHTS.subject : 0) + near - distance
    if (!best || score >= best.score) best = { person: named(scene, m), score }
  }
  return best
}

/** "Berg was arrested, he added.": nobody speaks of himself by name, so Berg is not "he". */
function isParenthesis(scene: Scene, { firstToken, endToken }: Phrase): boolean {
  return wordAt(scene, firstToken - 1) === ',' && CLOSING.has(wordAt(scene, endToken + 1))
}

const CLOSING = new Set(['.', ',', ';'])

function isSubject(scene: Scene, mention: Mention): boolean {
  if (wordAt(scene, mention.endToken) === "'s") return false
  const { firstToken } = scene.sentences[mention.sentence]
  return !isGoverned(scene, mention, firstToken)
}

function mentionAgrees(scene: Scene, mention: number, pronoun: string): boolean {
  const { kind } = scene.mentions[mention]
  if (STANDS_FOR[pronoun] === 'group') return scene.people[mention] === 0 && kind !== 'place'
  return scene.people[mention] === 1 && fits(genderAt(scene, scene.mentions[mention]), pronoun)
}

function fits(gender: Gender, pronoun: string): boolean {
  return gender === null || (pronoun !== 'he' && pronoun !== 'she') || gender === pronoun
}

function genderAt(scene: Scene, { firstToken, name }: Mention): Gender {
  const words = name.toLowerCase().split(' ')
  const titles = [wordAt(scene, firstToken - 1), wordAt(scene, firstToken), ...words.slice(0, -1)]
  return genderOf(titles, words.length > 1 ? words.slice(0, -1) : words)
}
