import { clauseSubject, hiddenSpeaker, sentenceBeforeIt } from './by-context.ts'
import { nameAndColon, signature, sourceAfter, sourceBefore } from './by-source.ts'
import { anyVerbAfter, lineBefore, paragraphBefore, verbBefore, verbLater } from './by-verb.ts'
import type { Cue } from './cues.ts'
import { opensBlock, opensSentence, type Scene, type Stretch } from './scene.ts'

/** What a rule found: a cue with its subject, or the stretch whose speaker goes on speaking. */
export type Finding = {
  readonly rule: string
  readonly cue: Cue | null
  /** The stretch before it that this one goes on from. */
  readonly continues: number | null
}

/** A stretch with what tells who said it. */
export type Spoken = { readonly stretch: Stretch; readonly finding: Finding | null }

type Rule = {
  readonly name: string
  /** Where the rule may look at all. */
  readonly when: (scene: Scene, stretch: Stretch) => boolean
  readonly find: (scene: Scene, stretch: Stretch) => Cue | Stretch | 'nobody' | null
}

/** The ways in which English news says who said something. The first that finds a speaker wins. */
const RULES: readonly Rule[] = [
  { name: 'a name and a colon', when: always, find: nameAndColon },
  { name: 'a speech verb before it', when: always, find: verbBefore },
  { name: '“according to” before it', when: always, find: sourceBefore },
  { name: 'a speech verb after it', when: always, find: verbLater },
  { name: '“according to” after it', when: always, find: sourceAfter },
  { name: 'a passive that names nobody', when: isPart, find: hiddenSpeaker },
  { name: 'the subject of its clause', when: isPart, find: clauseSubject },
  { name: 'any verb after it', when: opensSentence, find: anyVerbAfter },
  { name: 'the line before it hands over', when: opensBlock, find: lineBefore },
  { name: 'a name after it on its line', when: opensBlock, find: signature },
  { name: 'the sentence before it', when: opensSentence, find: sentenceBeforeIt },
  { name: 'the quote before it in its paragraph', when: sharesBlock, find: quoteBefore },
  { name: 'who speaks as the paragraph before ends', when: opensBlock, find: paragraphBefore },
  { name: 'the quote in the paragraph before', when: opensBlock, find: quoteBefore },
]

/** The first rule that finds a speaker for a stretch. */
export function findSpeaker(scene: Scene, stretch: Stretch): Finding | null {
  for (const { name, when, find } of RULES) {
    const found = when(scene, stretch) ? find(scene, stretch) : null
    if (found === null) continue
    if (found === 'nobody') return { rule: name, cue: null, continues: null }
    if ('outer' in found) return { rule: name, cue: null, continues: found.index }
    return { rule: name, cue: found, continues: null }
  }
  return null
}

function always(): boolean {
  return true
}

function quoteBefore(scene: Scene, stretch: Stretch): Stretch | null {
  return scene.stretches[stretch.index - 1] ?? null
}

function sharesBlock(scene: Scene, stretch: Stretch): boolean {
  return quoteBefore(scene, stretch)?.block === stretch.block
}

/** A stretch built into the narrator's sentence. */
function isPart(scene: Scene, stretch: Stretch): boolean {
  return !opensSentence(scene, stretch)
}
