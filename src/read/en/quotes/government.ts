import { speechVerb } from '../speech-verbs.ts'
import { isTimeWord } from './phrases.ts'
import { isNarrated, type Scene, tagOf, wordAt } from './scene.ts'

/** Is the phrase an object, or inside a prepositional phrase? */
export function isGoverned(
  scene: Scene,
  { firstToken }: { firstToken: number },
  from: number,
): boolean {
  const before = firstToken - 1
  if (isTimeWord(scene, firstToken)) return true
  if (before < from || !isNarrated(scene, before)) return false
  const tag = tagOf(scene, before)
  if (tag === 'ADP') return !SUBORDINATORS.has(wordAt(scene, before))
  if (tag !== 'VERB') return false
  return !isInverted(scene, before, from)
}

/** "after Berg said": words that are tagged as prepositions too, but open a clause. */
const SUBORDINATORS = new Set(['as', 'after', 'before', 'since', 'until', 'than', 'like', 'but'])

/** In "…, said Berg and added" the verb stands before its subject. */
function isInverted(scene: Scene, verb: number, from: number): boolean {
  if (speechVerb(wordAt(scene, verb))?.manner !== 'say') return false
  return verb === from || !isNarrated(scene, verb - 1) || tagOf(scene, verb - 1) === 'PUNCT'
}
