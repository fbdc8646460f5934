import { loadEnglish } from '../src/app/english.ts'
import { loadArticles } from '../src/app/load-articles.ts'
import { compareStory, openStory } from '../src/compare/compare-readings.ts'
import { likelyTold, TOLD } from '../src/compare/omits/find-omits.ts'
import { readArticles } from '../src/pipeline.ts'
import { fitTold } from '../training/omits/fit-told.ts'
import { type GoldStory, loadStories, PARTIAL } from './gold.ts'
import { forestWithout, weightsWithout } from './held-out.ts'
import { type LabelledCalls, labelCalls, type OmitCall } from './omit-calls.ts'
import { type Counts, poolScores } from './pool-scores.ts'
import type { Figures } from './score-stories.ts'

export type LabelledStory = LabelledCalls & {
  readonly name: string
  /** Article names by reading. */
  readonly sources: readonly string[]
}

/** What gold says of all that could be called left out, in comparisons that have not seen the story. */
export async function labelOmits(): Promise<LabelledStory[]> {
  const labelled: LabelledStory[] = []
  for (const story of loadStories())
    if (story.name !== PARTIAL) labelled.push(await labelStory(story))
  return labelled
}

async function labelStory(gold: GoldStory): Promise<LabelledStory> {
  const { articles } = await loadArticles(gold.files)
  const readings = readArticles(articles, loadEnglish())
  const story = openStory(readings, {
    forest: await forestWithout(gold.name),
    weights: weightsWithout(gold.name),
  })
  const sources = readings.map(({ article }) => article.source.slice(-7))
  return { ...labelCalls(story, compareStory(story), gold), name: gold.name, sources }
}

/** What is called left out of each story, by weights that have not seen it. */
function callHeldOut(stories: readonly LabelledStory[]) {
  return stories.map((story) => {
    const model = fitTold(stories.filter((each) => each !== story))
    return { story, called: story.calls.filter((call) => likelyTold(model, call) < TOLD) }
  })
}

/** All stories together. */
export async function scoreOmits(): Promise<Figures> {
  const scored = callHeldOut(await labelOmits())
  return poolScores(scored.map(({ story, called }) => countCalls(story, called)))
}

/** The same by story, and each case that was called wrongly. */
export async function tellOmits(): Promise<string> {
  const scored = callHeldOut(await labelOmits())
  return scored
    .map(({ story, called }) => {
      const figures = Object.entries(poolScores([countCalls(story, called)]))
      const wrong = called.filter(({ told }) => told)
      return [
        story.name,
        ...figures.map(([name, value]) => `  ${name.padEnd(42)} ${value.toFixed(3)}`),
        ...wrong.map(
          ({ group, reading }) =>
            `  told by ${story.sources[reading]}: ${group.passages[0].text.slice(0, 100)}`,
        ),
      ].join('\n')
    })
    .join('\n\n')
}

/** A fact may stand in two groups: it is found once. */
function countCalls({ calls, lacking }: LabelledStory, called: readonly OmitCall[]): Counts {
  const judged = called.filter(({ told }) => told !== null)
  const wrong = judged.filter(({ told }) => told)
  const best = ({ lacking }: OmitCall) => (lacking === null ? [] : [lacking])
  const all = ({ allLacking }: OmitCall) => allLacking
  return {
    'leaves out: wrongly called': [wrong.length, judged.length],
    'leaves out: recall of what is compared': [countFacts(called, best), countFacts(calls, best)],
    'leaves out: recall of all in gold': [countFacts(called, all), lacking],
  }
}

function countFacts(
  calls: readonly OmitCall[],
  factsOf: (call: OmitCall) => readonly number[],
): number {
  return new Set(calls.flatMap((call) => factsOf(call).map((fact) => `${fact} ${call.reading}`)))
    .size
}
