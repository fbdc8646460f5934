import type { Cue } from './cues.ts'
import type { Person } from './person.ts'

/** A place where the narrator says that somebody said something, in marks or not. */
export type Saying = {
  readonly cue: Cue
  readonly person: Person | null
  readonly sentence: number
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
