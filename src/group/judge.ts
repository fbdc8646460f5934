import { createProbe, FEATURES } from './likeness/features.ts'
import type { LikenessModel } from './likeness/weights.ts'
import type { Entry } from './window/entry.ts'
import type { Vocabulary } from './window/vocabulary.ts'

/** Says how likely articles tell one event, as log odds. */
export type Judge = {
  /** One article held against each of others. */
  compare(entry: Entry, others: readonly Entry[]): number[]
}

/** Beyond this no pair gets surer, so that one pair never outvotes the others. */
const SUREST = 6

export function createJudge(vocabulary: Vocabulary, { weights, bias }: LikenessModel): Judge {
  const probe = createProbe(vocabulary)
  const features = new Float64Array(FEATURES.length)
  const likeness = (other: Entry) => {
    probe.measure(other, features)
    let sum = bias
    for (let i = 0; i < features.length; i++) sum += weights[i] * features[i]
    return Math.max(-SUREST, Math.min(SUREST, sum))
  }
  return {
    compare(entry, others) {
      probe.set(entry)
      return others.map(likeness)
    },
  }
}

/** The mean of log odds. */
export function mean(odds: readonly number[]): number {
  return odds.reduce((sum, each) => sum + each, 0) / Math.max(1, odds.length)
}
