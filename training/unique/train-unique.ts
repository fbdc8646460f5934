// Fits how likely a detail of one account is told by others after all (what gold says that others
// tell), and how likely it is worth telling (what gold lists as unique). Each story's facts are found
// with weights that have not seen it.
import { readFileSync, writeFileSync } from 'node:fs'
import { type GoldStory, loadStories, PARTIAL } from '../../eval/gold.ts'
import { modelWithout } from '../../eval/held-out.ts'
import { loadEnglish } from '../../src/app/english.ts'
import { loadArticles } from '../../src/app/load-articles.ts'
import { openStory } from '../../src/compare/compare-readings.ts'
import { findFacts } from '../../src/compare/facts/find-facts.ts'
import type { Weights } from '../../src/compare/unique/detail-weights.ts'
import { likelihood } from '../../src/compare/unique/detail-weights.ts'
import { collectDetails, withSubject } from '../../src/compare/unique/find-unique.ts'
import { SIGNS, signFinder } from '../../src/compare/unique/signs.ts'
import { WORTHS, worthFinder } from '../../src/compare/unique/worth.ts'
import { readArticles } from '../../src/pipeline.ts'
import { fitLogistic } from '../fit-logistic.ts'
import { LISTED_IN_FULL } from '../match/fit-stories.ts'
import { averagePrecision } from '../scores.ts'
import { goldOf } from './label-details.ts'

/** A detail's signs, and what gold says of it. */
type Labelled = { readonly signs: readonly number[]; readonly same: boolean }
type LabelledStory = {
  readonly name: string
  readonly told: Labelled[]
  readonly worth: Labelled[]
}

/** There are some hundred details for each sign: strong decay, and a pace that so many signs bear. */
const FIT = { decay: 0.01, rate: 0.5 }

const stories: LabelledStory[] = []
for (const story of loadStories())
  if (story.name !== PARTIAL) stories.push(await labelDetails(story))

const told = train('told')
const worth = train('worth')
write(
  '../../src/compare/unique/weights.ts',
  `average precision on gold stories left out ${told.precision} and ${worth.precision}.
import type { DetailWeights } from './detail-weights.ts'

export const WEIGHTS: DetailWeights = {
  told: [
${render(told.weights, SIGNS)}
  ],
  worth: [
${render(worth.weights, WORTHS)}
  ],
}
`,
)
write(
  'held-out-weights.ts',
  `what details weigh where a story is left out of the fit.
import type { DetailWeights } from '../../src/compare/unique/detail-weights.ts'

export const HELD_OUT: Readonly<Record<string, DetailWeights>> = {
${stories.map(({ name }) => `  '${name}': { told: [${row(told.without(name))}], worth: [${row(worth.without(name))}] },`).join('\n')}
}
`,
)
console.log(`details told elsewhere: average precision ${told.precision} on stories left out`)
console.log(`details worth telling: average precision ${worth.precision} on stories left out`)

async function labelDetails({ name, files, gold }: GoldStory): Promise<LabelledStory> {
  const { articles } = await loadArticles(files)
  const story = openStory(readArticles(articles, loadEnglish()), {
    model: await modelWithout(name),
  })
  const facts = findFacts(story, [])
  const signsOf = signFinder(story, facts)
  const worthOf = worthFinder(story)
  const { isTold, isListed } = goldOf(story, JSON.parse(readFileSync(gold, 'utf8')))
  const labelled: LabelledStory = { name, told: [], worth: [] }
  for (const detail of collectDetails(story)) {
    const { reading } = detail
    const { start, end } = withSubject(story, detail)
    const text = story.readings[reading].article.text.slice(start, end)
    labelled.told.push({ signs: signsOf(detail), same: isTold(reading, text) })
    labelled.worth.push({ signs: worthOf(detail), same: isListed(reading, text) })
  }
  return labelled
}

function train(kind: 'told' | 'worth') {
  const held = new Map(stories.map(({ name }) => [name, fit(kind, name)]))
  const without = (name: string): Weights => held.get(name) ?? []
  const ranked = stories.flatMap((story) =>
    story[kind].map(({ signs, same }) => ({ score: likelihood(without(story.name), signs), same })),
  )
  return { weights: fit(kind), without, precision: averagePrecision(ranked).toFixed(3) }
}

/** Two ways of listing are told apart by a sign of their own, which the product leaves out. */
function fit(kind: 'told' | 'worth', left?: string): Weights {
  const examples = stories
    .filter(({ name }) => name !== left)
    .flatMap((story) =>
      story[kind].map(({ signs, same }) => ({
        features: Float64Array.from([...signs, LISTED_IN_FULL.has(story.name) ? 1 : 0]),
        same,
        weight: 1,
      })),
    )
  const { weights, bias } = fitLogistic(examples, FIT)
  return [...weights.slice(0, -1), bias].map((weight) => Number(weight.toFixed(3)))
}

function render(weights: Weights, signs: readonly string[]): string {
  return [...signs, 'bias'].map((sign, i) => `    ${weights[i]}, // ${sign}`).join('\n')
}

function row(weights: Weights): string {
  return weights.join(', ')
}

function write(file: string, rest: string): void {
  writeFileSync(new URL(file, import.meta.url), `// Made by \`npm run train\`: ${rest}`)
}
