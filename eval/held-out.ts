// What is learned from the gold stories is measured on each with weights that have not seen it.
import { type LaidModel, layModel } from '../src/compare/match/model.ts'
import type { DetailWeights } from '../src/compare/unique/detail-weights.ts'
import type { ValueWeights } from '../src/compare/values/weigh-signs.ts'
import { fitModel, type LabelledStory, labelStories } from '../training/match/fit-stories.ts'
import { HELD_OUT as DETAILS } from '../training/unique/held-out-weights.ts'
import { HELD_OUT as VALUES } from '../training/values/held-out-weights.ts'

let labelled: Promise<LabelledStory[]> | null = null

/** Several measures ask for the same model, and each takes seconds to fit. */
const fitted = new Map<string, Promise<LaidModel>>()

/** What says how likely statements are alike, fitted without one story. */
export function modelWithout(name: string): Promise<LaidModel> {
  const known = fitted.get(name) ?? fitWithout(name)
  fitted.set(name, known)
  return known
}

async function fitWithout(name: string): Promise<LaidModel> {
  labelled ??= labelStories()
  return layModel(fitModel((await labelled).filter((story) => story.name !== name)))
}

/** What values and details weigh, fitted without one story; `npm run train` writes the fits down. */
export function weightsWithout(name: string): {
  readonly weights?: ValueWeights
  readonly detailWeights?: DetailWeights
} {
  return { weights: VALUES[name], detailWeights: DETAILS[name] }
}
