import type { Scene, Stretch } from './scene.ts'
import type { Finding } from './speakers.ts'

/** Did somebody say the words in marks, or do they name, title or distance something? */
export function isSpoken(scene: Scene, stretch: Stretch, finding: Finding | null): boolean {
  const text = scene.text.slice(stretch.start, stretch.end)
  if (stretch.words >= 6) return true
  if (/[,.!?]$/.test(text) && stretch.words >= 3 && finding !== null) return true
  if (isTitleCase(text)) return false
  return finding?.cue != null
}

function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word.length > 3)
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word))
}
