import { BIAS, WEIGHTS } from './clue-weights.ts'
import { CLUES } from './clues.ts'
import type { Scene, Stretch } from './scene.ts'
import type { Finding } from './speakers.ts'

/** Did somebody say the words in marks, or do they name, title or distance something? */
export function isSpoken(scene: Scene, stretch: Stretch, finding: Finding | null): boolean {
  const text = scene.text.slice(stretch.start, stretch.end)
  const seen = { scene, stretch, finding, text }
  let score = BIAS
  for (const { name, holds } of CLUES) if (holds(seen)) score += WEIGHTS[name]
  return score > 0
}
