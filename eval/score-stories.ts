import { loadEnglish } from '../src/app/english.ts'
import { loadArticles } from '../src/app/load-articles.ts'
import { compareStory, openStory } from '../src/compare/compare-readings.ts'
import type { Comparison } from '../src/model/comparison.ts'
import { readArticles } from '../src/pipeline.ts'
import { type GoldStory, loadStories, PARTIAL, runScorer } from './gold.ts'
import { modelWithout, weightsWithout } from './held-out.ts'
import { type Counts, poolScores, type StoryScore, sumCounts } from './pool-scores.ts'

export type Figures = Record<string, number>

/** The comparison of a story, with weights that have not seen it. */
export async function compareHeldOut({ name, files }: GoldStory): Promise<Comparison> {
  const { articles } = await loadArticles(files)
  const readings = readArticles(articles, loadEnglish())
  const model = await modelWithout(name)
  return compareStory(openStory(readings, { model, ...weightsWithout(name) }))
}

/** The counts of each story by its name, with how many articles it has. */
export type ScoredStory = { readonly articles: number; readonly counts: Counts }

/** Scores the stories that are named, or all. */
export async function scoreEachStory(
  names: readonly string[] = [],
): Promise<Map<string, ScoredStory>> {
  const scored = new Map<string, ScoredStory>()
  for (const story of loadStories()) {
    if (names.length > 0 && !names.includes(story.name)) continue
    const args = [story.gold, story.folder, '--json']
    const score: StoryScore = JSON.parse(runScorer('score.mjs', await compareHeldOut(story), args))
    scored.set(story.name, { articles: story.files.length, counts: sumCounts(score) })
  }
  return scored
}

/** Gold that lists a part says what is missing, and not what is too much. */
function isFair([name]: [string, number]): boolean {
  return /recall|F1|names|top facts/.test(name)
}

/** The figures of all stories together, and beside them those of the story with partial gold. */
export function poolStories(scored: ReadonlyMap<string, ScoredStory>): Figures {
  const partial = scored.get(PARTIAL)
  const complete = [...scored].filter(([name]) => name !== PARTIAL).map(([, each]) => each.counts)
  const beside = partial ? Object.entries(poolScores([partial.counts])).filter(isFair) : []
  return {
    ...(complete.length > 0 && poolScores(complete)),
    ...Object.fromEntries(beside.map(([name, value]) => [`${PARTIAL}: ${name}`, value])),
  }
}

/** The same by story, and by how many articles a story has. */
export function splitStories(scored: ReadonlyMap<string, ScoredStory>): Record<string, Figures> {
  const complete = [...scored].filter(([name]) => name !== PARTIAL).map(([, each]) => each)
  const few = complete.filter(({ articles }) => articles <= 4)
  const many = complete.filter(({ articles }) => articles > 4)
  const groups = { 'up to 4 articles': few, '5 articles and more': many }
  return Object.fromEntries([
    ...[...scored].map(([name, { counts }]) => [name, poolScores([counts])]),
    ...Object.entries(groups).map(([name, each]) => [name, poolScores(each.map((s) => s.counts))]),
  ])
}
