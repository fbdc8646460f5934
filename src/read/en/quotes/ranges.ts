import { isNarrated, type Scene, type Stretch } from './scene.ts'

/** A half-open range of tokens. */
export type Range = { readonly from: number; readonly until: number }

/** How far from the marks a cue is looked for: no readable sentence needs more. */
const REACH = 200

/** What stands before a stretch in its sentence. */
export function sentenceBefore(scene: Scene, { opensIn, firstToken }: Stretch): Range {
  const from = Math.max(scene.sentences[opensIn].firstToken, firstToken - REACH)
  return { from, until: firstToken }
}

/** What stands after a stretch in its sentence, other stretches included. */
export function sentenceAfter(scene: Scene, { closesIn, endToken }: Stretch): Range {
  const until = Math.min(scene.sentences[closesIn].endToken, endToken + REACH)
  return { from: endToken, until: Math.max(endToken, until) }
}

/** What the narrator says after a stretch: to its sentence's end or the next stretch. */
export function narrationAfter(scene: Scene, stretch: Stretch): Range {
  const from = stretch.endToken
  const { endToken } = scene.sentences[goesOnIn(scene, stretch)]
  for (let i = from; i < Math.min(endToken, from + REACH); i++) {
    if (!isNarrated(scene, i)) return { from, until: i }
  }
  return { from, until: Math.max(from, Math.min(endToken, from + REACH)) }
}

/** The last sentence of the paragraph before the one that a stretch stands in. */
export function sentenceBeforeBlock(scene: Scene, { opensIn, block }: Stretch): Range | null {
  const previous = scene.sentences[opensIn - 1]
  if (previous?.block !== block - 1) return null
  return {
    from: Math.max(previous.firstToken, previous.endToken - REACH),
    until: previous.endToken,
  }
}

/** From a stretch to the end of its paragraph. */
export function restOfBlock(scene: Scene, { closesIn, endToken, block }: Stretch): Range {
  let sentence = closesIn
  while (scene.sentences[sentence + 1]?.block === block) sentence++
  return { from: endToken, until: scene.sentences[sentence].endToken }
}

/** A question mark inside the marks ends a sentence, but not what the narrator says of it. */
function goesOnIn(scene: Scene, { endToken, end, block, closesIn }: Stretch): number {
  const ended = scene.sentences[closesIn].endToken <= endToken
  const open = ended && OPEN_ENDS.has(scene.text[end - 1])
  return open && scene.sentences[closesIn + 1]?.block === block ? closesIn + 1 : closesIn
}

const OPEN_ENDS = new Set(['?', '!', '…', '-', '–', '—', ','])
