// Fits how likely two statements tell the same, on the agreements of the complete gold stories, and
// measures it on each story with a model that has not seen it.
import { writeFileSync } from 'node:fs'
import { FEATURES } from '../../src/compare/match/features.ts'
import { layModel, type Model, sumModel } from '../../src/compare/match/model.ts'
import { averagePrecision } from '../scores.ts'
import { fitModel, type LabelledStory, labelStories } from './fit-stories.ts'

const OUT = new URL('../../src/compare/match/weights.ts', import.meta.url)

const stories = await labelStories()
const held = stories.map((story) =>
  precisionOf(story, fitModel(stories.filter((each) => each !== story))),
)
const mean = held.reduce((sum, precision) => sum + precision, 0) / held.length
writeFileSync(OUT, render(fitModel(stories)))
console.log(`statements alike: average precision ${mean.toFixed(3)} on stories left out`)

function precisionOf({ pairs }: LabelledStory, given: Model): number {
  const model = layModel(given)
  return averagePrecision(
    pairs.map(({ features, same }) => ({ score: sumModel(model, features), same })),
  )
}

function render({ forest, products }: Model): string {
  const lines = forest.trees.map(
    (tree) => `    ${JSON.stringify(JSON.stringify(tree)).replaceAll('"', "'")},`,
  )
  return `// Made by \`npm run train\`: average precision ${mean.toFixed(3)} on gold stories left out.
import type { Node } from './forest.ts'
import type { Model } from './model.ts'

/** A tree a line, as JSON: so the file is parsed fast, and compared line by line. */
const TREES: readonly string[] = [
${lines.map((line) => line.slice(2)).join('\n')}
]

/** The features that the columns are of. */
export const FITTED: readonly string[] = JSON.parse(
  '${JSON.stringify(FEATURES)}',
)

/** The regression, as JSON too. */
const PRODUCTS = '${JSON.stringify(products)}'

export const MODEL: Model = {
  forest: { base: ${forest.base}, trees: TREES.map((tree): Node[] => JSON.parse(tree)) },
  products: JSON.parse(PRODUCTS),
}
`
}
