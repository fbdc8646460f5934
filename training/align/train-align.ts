// Fits what each sign that two statements tell the same is worth: on ECB+ (77 events) and on the
// agreements of the complete gold stories, whose topics are left out of ECB+. Measures both ways:
// each story with weights that have not seen it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadStories, SHARED } from '../../eval/gold.ts'
import { loadEnglish } from '../../src/app/english.ts'
import { FEATURES } from '../../src/compare/align/features.ts'
import { fitLogistic, type LogisticModel, scoreLogistic } from './fit-logistic.ts'
import { labelEvent } from './label-ecb.ts'
import { labelStory } from './label-story.ts'
import type { LabelledPair } from './labelled-pairs.ts'
import { readEcb } from './read-ecb.ts'

const OUT = new URL('../../src/compare/align/weights.ts', import.meta.url)

/** The topics that gold stories were taken from. */
const GOLD_TOPICS: ReadonlySet<string> = new Set(['8', '12', '36', '37'])

/** Its gold lists only part of the agreements: what is missing there is no negative. */
const PARTIAL = 'alaska'

/** ECB+ has ten times the pairs, labelled for a broader question: it counts a tenth. */
const ECB_WEIGHT = 0.1

const language = loadEnglish()
const ecb = readEcb(join(SHARED, 'corpora', 'ecbplus', 'ECB+_LREC2014'), GOLD_TOPICS)
  .flatMap((event) => labelEvent(event, language))
  .map((pair) => ({ ...pair, weight: pair.weight * ECB_WEIGHT }))
const stories: LabelledPair[][] = []
for (const story of loadStories())
  if (story.name !== PARTIAL) stories.push(await labelStory(story, language))

const held = stories.map((story) => {
  const others = stories.filter((each) => each !== story).flat()
  return averagePrecision(story, fitLogistic([...ecb, ...others]))
})
const mean = held.reduce((sum, precision) => sum + precision, 0) / held.length
writeFileSync(OUT, render(fitLogistic([...ecb, ...stories.flat()])))
console.log(`statements alike: average precision ${mean.toFixed(3)} on stories left out`)

function averagePrecision(pairs: readonly LabelledPair[], model: LogisticModel): number {
  const ranked = pairs
    .map(({ features, same }) => ({ score: scoreLogistic(model, features), same }))
    .sort((x, y) => y.score - x.score)
  let hits = 0
  let sum = 0
  for (const [index, { same }] of ranked.entries()) if (same) sum += ++hits / (index + 1)
  return sum / Math.max(1, hits)
}

function render({ weights, bias }: LogisticModel): string {
  const lines = FEATURES.map((feature, i) => `  ${weights[i].toFixed(3)}, // ${feature}`)
  return `// Made by \`npm run train\`: average precision ${mean.toFixed(3)} on gold stories left out.

/** What each of \`FEATURES\` is worth, in their order. */
export const WEIGHTS: readonly number[] = [
${lines.join('\n')}
]
export const BIAS = ${bias.toFixed(3)}
`
}
