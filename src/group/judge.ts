import { createProbe, FEATURES } from './likeness/features.ts'
import { BIAS, WEIGHTS } from './likeness/weights.ts'
import type { Entry } from './window/entry.ts'
import type { Vocabulary } from './window/vocabulary.ts'

/** Says how likely articles tell one event, as log odds. */
export type Judge = {
  /** Lays one article out; the others are held against it. */
  set(entry: Entry): void
  likeness(other: Entry): number
}

/** Beyond this no pair gets surer, so that one pair never outvotes the others. */
const SUREST = 6

export function createJudge(vocabulary: Vocabulary): Judge {
  const probe = createProbe(vocabulary)
  const features = new Float64Array(FEATURES.length)
  return {
    set: probe.set,
    likeness(other) {
      probe.measure(other, features)
      let sum = BIAS
      for (let i = 0; i < features.length; i++) sum += WEIGHTS[i] * features[i]
      return Math.max(-SUREST, Math.min(SUREST, sum))
    },
  }
}
