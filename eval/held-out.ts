// What is learned from the gold stories is measured on each with weights that have not seen it.
import { type LaidForest, layForest } from '../src/compare/match/forest.ts'
import type { ValueWeights } from '../src/compare/values/weigh-signs.ts'
import { fitForest, type LabelledStory, labelStories } from '../training/match/fit-stories.ts'
import { HELD_OUT } from '../training/values/held-out-weights.ts'

let labelled: Promise<LabelledStory[]> | null = null

/** Several measures ask for the same trees, and each takes seconds to fit. */
const fitted = new Map<string, Promise<LaidForest>>()

/** The trees that say how likely statements are alike, fitted without one story. */
export function forestWithout(name: string): Promise<LaidForest> {
  const known = fitted.get(name) ?? fitWithout(name)
  fitted.set(name, known)
  return known
}

async function fitWithout(name: string): Promise<LaidForest> {
  labelled ??= labelStories()
  return layForest(fitForest((await labelled).filter((story) => story.name !== name)))
}

/** What two values weigh, fitted without one story; `npm run train` writes the fits down. */
export function weightsWithout(name: string): ValueWeights | undefined {
  return HELD_OUT[name]
}
