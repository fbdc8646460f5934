// What is learned from the gold stories is measured on each with weights that have not seen it.
import { type LaidForest, layForest } from '../src/compare/match/forest.ts'
import type { DetailWeights } from '../src/compare/unique/detail-weights.ts'
import type { ValueWeights } from '../src/compare/values/weigh-signs.ts'
import { fitForest, type LabelledStory, labelStories } from '../training/match/fit-stories.ts'
import { HELD_OUT as DETAILS } from '../training/unique/held-out-weights.ts'
import { HELD_OUT as VALUES } from '../training/values/held-out-weights.ts'

let labelled: Promise<LabelledStory[]> | null = null

/** The trees that say how likely statements are alike, fitted without one story. */
export async function forestWithout(name: string): Promise<LaidForest> {
  labelled ??= labelStories()
  return layForest(fitForest((await labelled).filter((story) => story.name !== name)))
}

/** What values and details weigh, fitted without one story; `npm run train` writes the fits down. */
export function weightsWithout(name: string): {
  readonly weights?: ValueWeights
  readonly detailWeights?: DetailWeights
} {
  return { weights: VALUES[name], detailWeights: DETAILS[name] }
}
