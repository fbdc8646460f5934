// What is learned from the gold stories is measured on each with weights that have not seen it.
import { type LaidForest, layForest } from '../src/compare/match/forest.ts'
import { fitForest, type LabelledStory, labelStories } from '../training/match/fit-stories.ts'

let labelled: Promise<LabelledStory[]> | null = null

/** The trees that say how likely statements are alike, fitted without one story. */
export async function forestWithout(name: string): Promise<LaidForest> {
  labelled ??= labelStories()
  return layForest(fitForest((await labelled).filter((story) => story.name !== name)))
}
