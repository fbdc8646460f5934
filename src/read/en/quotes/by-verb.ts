import { type Cue, firstVerb, isPlain, lastVerb } from './cues.ts'
import { narrationAfter, sentenceAfter, sentenceBefore, sentenceBeforeBlock } from './ranges.ts'
import { isNarrated, opensBlock, type Scene, type Stretch, tagOf, wordAt } from './scene.ts'

/** "…," said Berg. "…," Berg told reporters. "…?" Berg asked. */
export function verbAfter(scene: Scene, stretch: Stretch): Cue | null {
  const range = narrationAfter(scene, stretch)
  return firstVerb(scene, range, range.until)
}

/** The plan is "…" and would hurt, Berg said. Other stretches may stand in between. */
export function verbLater(scene: Scene, stretch: Stretch): Cue | null {
  const cue = firstVerb(scene, sentenceAfter(scene, stretch), stretch.endToken)
  return cue && opensClause(scene, cue, stretch.endToken) ? cue : null
}

/** Berg said: "…". Berg, who described it as "…". The nearest verb wins, plain ones first. */
export function verbBefore(scene: Scene, stretch: Stretch): Cue | null {
  const range = sentenceBefore(scene, stretch)
  return lastVerb(scene, range, isPlain) ?? lastVerb(scene, range, () => true)
}

/** "… ¶ …," said Berg. A quotation of several paragraphs names its speaker where it ends. */
export function verbAfterLast(scene: Scene, stretch: Stretch): Cue | null {
  const last = lastPart(scene, stretch)
  return last === stretch ? null : verbAfter(scene, last)
}

/** The stretch in which a quotation that runs over paragraphs ends. */
function lastPart(scene: Scene, stretch: Stretch): Stretch {
  let part = stretch
  while (part.runsOn) {
    const next = scene.stretches[part.index + 1]
    if (next?.block !== part.block + 1 || !opensBlock(scene, next)) break
    part = next
  }
  return part
}

/** The paragraph before ends with a colon or a comma that hands over: Berg wrote: ¶ "…" */
export function lineBefore(scene: Scene, stretch: Stretch): Cue | null {
  const range = sentenceBeforeBlock(scene, stretch)
  if (!range || !HANDS_OVER.has(wordAt(scene, range.until - 1))) return null
  return lastVerb(scene, range, () => true)
}

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
