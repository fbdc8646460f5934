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

/** The last saying whose verb stands before a phrase. Sayings are in the order of their verbs. */
export function lastSaying(
  sayings: readonly Saying[],
  { firstToken }: { readonly firstToken: number },
): Saying | undefined {
  return sayings[countBefore(sayings, firstToken) - 1]
}

/** How many sayings have their verb before a token. */
export function countBefore(sayings: readonly Saying[], token: number): number {
  let low = 0
  let high = sayings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sayings[middle].cue.firstToken < token) low = middle + 1
    else high = middle
  }
  return low
}
