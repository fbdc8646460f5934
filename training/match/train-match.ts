// Fits how likely two statements tell the same, on the agreements of the complete gold stories, and
// measures it on each story with trees that have not seen it.
import { writeFileSync } from 'node:fs'
import { FEATURES } from '../../src/compare/match/features.ts'
import { type Forest, layForest, sumForest } from '../../src/compare/match/forest.ts'
import { averagePrecision } from '../scores.ts'
import { fitForest, type LabelledStory, labelStories } from './fit-stories.ts'

const OUT = new URL('../../src/compare/match/weights.ts', import.meta.url)

const stories = await labelStories()
const held = stories.map((story) =>
  precisionOf(story, fitForest(stories.filter((each) => each !== story))),
)
const mean = held.reduce((sum, precision) => sum + precision, 0) / held.length
writeFileSync(OUT, render(fitForest(stories)))
console.log(`statements alike: average precision ${mean.toFixed(3)} on stories left out`)

function precisionOf({ pairs }: LabelledStory, trees: Forest): number {
  const forest = layForest(trees)
  return averagePrecision(
    pairs.map(({ features, same }) => ({ score: sumForest(forest, features), same })),
  )
}

function render({ base, trees }: Forest): string {
  const lines = trees.map(
    (tree) => `    ${JSON.stringify(JSON.stringify(tree)).replaceAll('"', "'")},`,
  )
  return `// Made by \`npm run train\`: average precision ${mean.toFixed(3)} on gold stories left out.
import type { Forest, Node } from './forest.ts'

/** A tree a line, as JSON: so the file is parsed fast, and compared line by line. */
const TREES: readonly string[] = [
${lines.map((line) => line.slice(2)).join('\n')}
]

/** The features that the columns are of. */
export const FITTED: readonly string[] = JSON.parse(
  '${JSON.stringify(FEATURES)}',
)

export const FOREST: Forest = {
  base: ${base},
  trees: TREES.map((tree): Node[] => JSON.parse(tree)),
}
`
}
