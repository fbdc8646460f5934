import { type SpeechVerb, speechVerb } from '../speech-verbs.ts'
import { isGroup, isHuman, isMessage } from './nouns.ts'
import { isNarrated, type Scene, tagOf, wordAt } from './scene.ts'

/** The speech verb of the narrator's at a token; "a report" and "the proposed law" hold none. */
export function verbAt(scene: Scene, token: number): SpeechVerb | null {
  const verb = speechVerb(wordAt(scene, token))
  if (!verb || !isNarrated(scene, token)) return null
  return isVerb(scene, token, verb) ? verb : null
}

const BE = new Set("is are was were be been being 's 're".split(' '))

/** "was described as", "a climber described as": the subject does not speak. */
export function isPassive(scene: Scene, token: number, { form, manner }: SpeechVerb): boolean {
  if (form !== 'past') return false
  const next = wordAt(scene, token + 1)
  if (manner === 'call' && WITHOUT_OBJECT.has(next)) return true
  if (manner === 'say' && next === 'to' && REPUTED.has(wordAt(scene, token + 2))) return true
  let i = token - 1
  while (i >= 0 && tagOf(scene, i) === 'ADV') i--
  return BE.has(wordAt(scene, i))
}

/** Whoever calls somebody something says whom, unless the words are about the subject. */
const WITHOUT_OBJECT = new Set(['as', 'by', 'of', 'with'])

/** "two men, believed to be", "a boat said to have" */
const REPUTED = new Set(['be', 'have'])

/** Tags err on "reads" and "notes": right before a quote such a word is a verb all the same. */
function isVerb(scene: Scene, token: number, verb: SpeechVerb): boolean {
  if (tagOf(scene, token) === 'VERB') {
    return !isAdjective(scene, token, verb) && !isNaming(scene, token, verb)
  }
  if (verb.form === 'base') return false
  if (isMessage(wordAt(scene, token - 1)) && CLOSING.has(wordAt(scene, token + 1))) return true
  const mark = BESIDE.has(wordAt(scene, token + 1)) ? token + 2 : token + 1
  return mark < scene.tokens.count && !isNarrated(scene, mark)
}

/** "…," the suit states. The suit alleges that … */
const CLOSING = new Set(['.', ',', ';', 'that'])

const BESIDE = new Set([':', ','])

/** "the plan, called “…”", "the so-called “…”", where "she called it “…”" gives a verdict. */
function isNaming(scene: Scene, token: number, { base, form }: SpeechVerb): boolean {
  if (form !== 'past' || !NAMING.has(base)) return false
  const next = tagOf(scene, token + 1) === 'DET' ? token + 2 : token + 1
  if (next >= scene.tokens.count || isNarrated(scene, next)) return false
  let before = token - 1
  while (before >= 0 && tagOf(scene, before) === 'ADV') before--
  const word = wordAt(scene, before)
  if (tagOf(scene, before) === 'NOUN') return !isHuman(word) && !isGroup(word)
  return tagOf(scene, before) === 'PUNCT' || BE.has(word)
}

const NAMING = new Set(['call', 'dub', 'label', 'brand', 'term', 'style'])

/** "to shouted questions", "the proposed law" */
function isAdjective(scene: Scene, token: number, { form }: SpeechVerb): boolean {
  const before = tagOf(scene, token - 1)
  const after = tagOf(scene, token + 1)
  return (
    form === 'past' &&
    (before === 'ADP' || before === 'DET' || wordAt(scene, token - 1) === 'to') &&
    after === 'NOUN'
  )
}
