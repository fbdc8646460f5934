import { type SpeechVerb, speechVerb } from '../speech-verbs.ts'
import type { Phrase } from './phrases.ts'
import { isNarrated, type Scene, type Stretch, tagOf, wordAt } from './scene.ts'
import { subjectAfter, subjectBefore } from './subjects.ts'

/** The words that ascribe a stretch, and whom they ascribe it to. */
export type Cue = {
  readonly firstToken: number
  readonly endToken: number
  readonly verb: SpeechVerb | null
  readonly subject: Phrase
}

/** "…," said Berg. "…," Berg said. Looks from the closing mark to the end of its sentence. */
export function verbAfter(scene: Scene, stretch: Stretch): Cue | null {
  const until = narrationEnd(scene, stretch)
  for (let i = stretch.endToken; i < until; i++) {
    if (isBreak(scene, i)) return null
    const verb = cueVerb(scene, i)
    if (!verb) continue
    const subject =
      subjectBefore(scene, i, stretch.endToken) ??
      (inverts(verb) ? subjectAfter(scene, i, until) : null)
    if (subject) return { firstToken: i, endToken: i + 1, verb, subject }
  }
  return null
}

/** Berg said: "…". Looks from the opening mark back to the start of its sentence. */
export function verbBefore(scene: Scene, stretch: Stretch): Cue | null {
  const from = scene.sentences[stretch.opensIn].firstToken
  for (let i = stretch.firstToken - 1; i >= from; i--) {
    const verb = cueVerb(scene, i)
    if (!verb) continue
    const subject =
      subjectBefore(scene, i, from) ??
      (inverts(verb) ? subjectAfter(scene, i, stretch.firstToken) : null)
    if (subject) return { firstToken: i, endToken: i + 1, verb, subject }
  }
  return null
}

/** The speech verb at a token of the narrator's; nouns like "report" and "call" are not verbs. */
function cueVerb(scene: Scene, token: number): SpeechVerb | null {
  if (!isNarrated(scene, token)) return null
  const verb = speechVerb(wordAt(scene, token))
  if (!verb) return null
  return tagOf(scene, token) === 'VERB' ? verb : null
}

function inverts(verb: SpeechVerb): boolean {
  return verb.manner === 'say' && (verb.form === 'past' || verb.form === 'present')
}

/** Where the narration after a stretch ends: its sentence's end or the next stretch. */
function narrationEnd(scene: Scene, stretch: Stretch): number {
  const { endToken } = scene.sentences[stretch.closesIn]
  for (let i = stretch.endToken; i < endToken; i++) if (!isNarrated(scene, i)) return i
  return endToken
}

function isBreak(scene: Scene, token: number): boolean {
  const word = wordAt(scene, token)
  return word === ';' || word === ':'
}
