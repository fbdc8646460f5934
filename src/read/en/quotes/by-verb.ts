import { type Cue, firstVerb, isPlain, lastVerb, speaks } from './cues.ts'
import { canSpeak, type Phrase, phraseStartingAt } from './phrases.ts'
import {
  narrationAfter,
  type Range,
  sentenceAfter,
  sentenceBefore,
  sentenceBeforeBlock,
} from './ranges.ts'
import { isNarrated, type Scene, type Stretch, tagOf, wordAt } from './scene.ts'
import { subjectAfter, subjectBefore } from './subjects.ts'

/** "…," Berg chirped. "…?" chirped Berg. Behind such marks any verb tells of speaking. */
export function anyVerbAfter(scene: Scene, stretch: Stretch): Cue | null {
  if (!HANDED_BACK.has(scene.text[stretch.end - 1])) return null
  const { from, until } = narrationAfter(scene, stretch)
  const after = tagOf(scene, from) === 'VERB' ? subjectAfter(scene, from, until) : null
  if (after && canSpeak(scene, after)) return cueOf(from, after)
  const before = phraseStartingAt(scene, from, until)
  const verb = before?.endToken ?? until
  if (!before || verb >= until || tagOf(scene, verb) !== 'VERB') return null
  const isName = before.kind === 'name' || tagOf(scene, verb - 1) === 'PROPN'
  return isName || canSpeak(scene, before) ? cueOf(verb, before) : null
}

function cueOf(verb: number, subject: Phrase): Cue {
  return { firstToken: verb, endToken: verb + 1, verb: null, subject }
}

const HANDED_BACK = new Set([',', '?', '!'])

/** The plan is "…" and would hurt, Berg said. Other stretches may stand in between. */
export function verbLater(scene: Scene, stretch: Stretch): Cue | null {
  const cue = firstVerb(scene, sentenceAfter(scene, stretch), stretch.endToken)
  return cue && opensClause(scene, cue, stretch.endToken) ? cue : null
}

/** Berg said: "…". Berg, who described it as "…". The nearest verb of one who can speak, plain ones first. */
export function verbBefore(scene: Scene, stretch: Stretch): Cue | null {
  const range = sentenceBefore(scene, stretch)
  const isSaid = (cue: Cue) => isPlain(cue) && speaks(scene, cue.subject)
  return (
    lastVerb(scene, range, isSaid) ??
    lastVerb(scene, range, isPlain) ??
    lastVerb(scene, range, (cue) => speaks(scene, cue.subject)) ??
    lastVerb(scene, range, () => true)
  )
}

/** The paragraph before ends with a colon or a comma that hands over: Berg wrote: ¶ "…" */
export function lineBefore(scene: Scene, stretch: Stretch): Cue | null {
  const range = sentenceBeforeBlock(scene, stretch)
  if (!range || !HANDS_OVER.has(wordAt(scene, range.until - 1))) return null
  const from = endOfLastQuote(scene, range)
  const open = { from, until: range.until }
  return lastVerb(scene, open, () => true) ?? (from > range.from ? verbOf(scene, open) : null)
}

/** Berg said "…", while Lund was glad: ¶ "…" Words in marks are done with where they close. */
function endOfLastQuote(scene: Scene, { from, until }: Range): number {
  for (let i = until - 1; i >= from; i--) if (!isNarrated(scene, i)) return i + 1
  return from
}

/** The first verb of a range, of speech or not, with a subject before it. */
function verbOf(scene: Scene, { from, until }: Range): Cue | null {
  for (let i = from; i < until; i++) {
    const subject = VERBAL.has(tagOf(scene, i)) ? subjectBefore(scene, i, from) : null
    if (subject) return cueOf(i, subject)
  }
  return null
}

const VERBAL = new Set(['VERB', 'AUX'])

const HANDS_OVER = new Set([':', ','])

/** Berg closed the bridge, a port official said. ¶ "…" The paragraph before ends with a speaker. */
export function paragraphBefore(scene: Scene, stretch: Stretch): Cue | null {
  const range = sentenceBeforeBlock(scene, stretch)
  return range && lastVerb(scene, range, isPlain)
}

/** Does the clause of a cue begin right behind a comma or a mark: "…, Berg said"? */
function opensClause(scene: Scene, cue: Cue, from: number): boolean {
  const first = Math.min(cue.firstToken, cue.subject.firstToken)
  const before = first - 1
  return before < from || !isNarrated(scene, before) || !JOINING.has(tagOf(scene, before))
}

const JOINING = new Set(['CCONJ', 'SCONJ'])
