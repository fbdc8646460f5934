import { cueAt } from './cues.ts'
import type { Saying } from './history.ts'
import { personFor } from './people.ts'
import { isNarrated, type Scene } from './scene.ts'

/**
 * Every speech verb of the narrator's with who speaks, in the order of the text. A pronoun goes back
 * to those who spoke before it, so each is resolved with the ones already found.
 */
export function findSayings(scene: Scene): Saying[] {
  const sayings: Saying[] = []
  for (const [sentence, { firstToken, endToken }] of scene.sentences.entries()) {
    const range = { from: firstToken, until: endToken }
    for (let i = firstToken; i < endToken; i++) {
      const cue = isNarrated(scene, i) ? cueAt(scene, i, range) : null
      if (cue) sayings.push({ cue, person: personFor(scene, cue.subject, sayings), sentence })
    }
  }
  return sayings
}
