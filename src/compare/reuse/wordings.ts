import type { Narration, Voice } from './narration.ts'

/** Sentences of a story that say the same words: a wire's sentence stands in article after article. */
export type Wording = {
  readonly voice: Voice
  readonly words: Int32Array
  /** The places of the sentences in the list, in order. */
  readonly places: readonly number[]
}

/** The different wordings, in the order of their first sentences. */
export function findWordings(narration: readonly Narration[]): Wording[] {
  const wordings = new Map<string, { voice: Voice; words: Int32Array; places: number[] }>()
  for (const [place, { voice, words }] of narration.entries()) {
    const key = `${voice} ${words.join(' ')}`
    const known = wordings.get(key)
    if (known) known.places.push(place)
    else wordings.set(key, { voice, words, places: [place] })
  }
  return [...wordings.values()]
}
