import { speechVerb } from '../speech-verbs.ts'
import { type Cue, firstVerb } from './cues.ts'
import { isGoverned } from './government.ts'
import { canSpeak, phraseStartingAt } from './phrases.ts'
import { sentenceBefore } from './ranges.ts'
import { isNarrated, type Scene, type Stretch, tagOf, wordAt } from './scene.ts'
import { subjectBefore } from './subjects.ts'
import { isPassive } from './verbs.ts'

/** Berg spoke of "…". Berg was calm: "…". Any verb with a subject that can speak. */
export function clauseSubject(scene: Scene, stretch: Stretch): Cue | null {
  const { from } = sentenceBefore(scene, stretch)
  const verbs = wordAt(scene, stretch.firstToken - 1) === ':' ? ANY_VERB : FULL_VERB
  for (let i = stretch.firstToken - 1; i >= from; i--) {
    if (!isNarrated(scene, i) || !verbs.has(tagOf(scene, i))) continue
    if (LISTING.has(wordAt(scene, i))) return null
    const subject = subjectBefore(scene, i, from)
    if (subject && canSpeak(scene, subject)) {
      return { firstToken: i, endToken: i + 1, verb: null, subject }
    }
  }
  return null
}

const FULL_VERB = new Set(['VERB'])
const ANY_VERB = new Set(['VERB', 'AUX'])

/** Berg was described as "…": a passive that names nobody leaves the speaker open. */
export function hiddenSpeaker(scene: Scene, stretch: Stretch): 'nobody' | null {
  const { from } = sentenceBefore(scene, stretch)
  for (let i = stretch.firstToken - 1; i >= from; i--) {
    if (!isNarrated(scene, i) || !FULL_VERB.has(tagOf(scene, i))) continue
    const speech = speechVerb(wordAt(scene, i))
    return speech && isPassive(scene, i, speech) ? 'nobody' : null
  }
  return null
}

/** Berg took questions on Monday. "…" The sentence before says who is speaking. */
export function sentenceBeforeIt(scene: Scene, stretch: Stretch): Cue | null {
  const previous = scene.sentences[stretch.opensIn - 1]
  if (!previous || previous.block !== stretch.block) return null
  const range = { from: previous.firstToken, until: previous.endToken }
  const cue = firstVerb(scene, range, range.from)
  if (cue && canSpeak(scene, cue.subject)) return cue
  for (let i = range.from; i < range.until; i++) {
    const subject = phraseStartingAt(scene, i, range.until)
    if (!subject || !canSpeak(scene, subject) || isGoverned(scene, subject, range.from)) continue
    return { firstToken: i, endToken: subject.endToken, verb: null, subject }
  }
  return null
}

/** Verbs in form alone: "several towns, including" */
const LISTING = new Set(['including', 'according', 'following', 'regarding', 'concerning'])
