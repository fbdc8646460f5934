import type { Narration } from './narration.ts'

/** Sentences of a story that say the same words: a wire's sentence stands in article after article. */
export type Wording = {
  readonly words: Int32Array
  /** The places of the sentences in the list, in order. */
  readonly places: readonly number[]
}

/** The different wordings, in the order of their first sentences. */
export function findWordings(narration: readonly Narration[]): Wording[] {
  const wordings = new Map<string, { words: Int32Array; places: number[] }>()
  for (const [place, { words }] of narration.entries()) {
    const key = words.join(' ')
    const known = wordings.get(key)
    if (known) known.places.push(place)
    else wordings.set(key, { words, places: [place] })
  }
  return [...wordings.values()]
}
