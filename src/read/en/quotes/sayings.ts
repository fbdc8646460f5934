import { type Cue, cueAt } from './cues.ts'
import { personFor } from './people.ts'
import type { Person } from './person.ts'
import { isNarrated, type Scene } from './scene.ts'

/** A place where the narrator says that somebody said something, in marks or not. */
export type Saying = {
  readonly cue: Cue
  readonly person: Person | null
  readonly sentence: number
}

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
