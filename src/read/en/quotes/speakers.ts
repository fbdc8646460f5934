import type { Cue } from './cues.ts'
import { verbAfter, verbBefore } from './cues.ts'
import type { Phrase } from './phrases.ts'
import { isNarrated, type Scene, type Stretch, wordAt } from './scene.ts'

/** What a rule found: a cue with its subject, or the stretch whose speaker goes on speaking. */
export type Finding = {
  readonly rule: string
  readonly cue: Cue | null
  readonly subject: Phrase | null
  /** The stretch before it that this one goes on from. */
  readonly continues: number | null
}

type Rule = {
  readonly name: string
  find(scene: Scene, stretch: Stretch): Cue | Stretch | null
}

/** The ways in which English news says who said something. The first that finds a speaker wins. */
const RULES: readonly Rule[] = [
  {
    name: 'the paragraph before was left open',
    find: (s, q) => (reopened(s, q) ? before(s, q) : null),
  },
  { name: 'a speech verb after it', find: (s, q) => (leads(s, q) ? verbAfter(s, q) : null) },
  { name: 'a speech verb before it', find: verbBefore },
  { name: 'a speech verb later in its sentence', find: verbAfter },
  {
    name: 'the quote before it in its paragraph',
    find: (s, q) => (sameBlock(s, q) ? before(s, q) : null),
  },
]

/** The first rule that finds a speaker for a stretch. */
export function findSpeaker(scene: Scene, stretch: Stretch): Finding | null {
  for (const { name, find } of RULES) {
    const found = find(scene, stretch)
    if (!found) continue
    if ('outer' in found) return { rule: name, cue: null, subject: null, continues: found.index }
    return { rule: name, cue: found, subject: found.subject, continues: null }
  }
  return null
}

function before(scene: Scene, stretch: Stretch): Stretch | null {
  return scene.stretches[stretch.index - 1] ?? null
}

/** The paragraph before ended inside marks and this one opens with marks again. */
function reopened(scene: Scene, stretch: Stretch): boolean {
  const previous = before(scene, stretch)
  return previous?.runsOn === true && startsBlock(scene, stretch) && previous.block < stretch.block
}

function sameBlock(scene: Scene, stretch: Stretch): boolean {
  return before(scene, stretch)?.block === stretch.block
}

function startsBlock(scene: Scene, stretch: Stretch): boolean {
  const sentence = scene.sentences[stretch.opensIn]
  return sentence.firstToken === stretch.firstToken
}

/** Does the stretch stand first in its sentence, or does a comma hand over to what follows it? */
function leads(scene: Scene, stretch: Stretch): boolean {
  const from = scene.sentences[stretch.opensIn].firstToken
  for (let i = from; i < stretch.firstToken; i++)
    if (isNarrated(scene, i)) return endsWithComma(scene, stretch)
  return true
}

function endsWithComma(scene: Scene, stretch: Stretch): boolean {
  return wordAt(scene, stretch.endToken) === ',' || scene.text[stretch.end - 1] === ','
}
