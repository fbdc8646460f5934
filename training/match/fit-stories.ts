import { type GoldStory, loadStories, PARTIAL } from '../../eval/gold.ts'
import { loadEnglish } from '../../src/app/english.ts'
import { loadArticles } from '../../src/app/load-articles.ts'
import { FEATURES, openRow } from '../../src/compare/match/features.ts'
import type { Model } from '../../src/compare/match/model.ts'
import { readArticles } from '../../src/pipeline.ts'
import { boostTrees } from './boost-trees.ts'
import { fitProducts } from './fit-products.ts'
import { labelStory } from './label-story.ts'
import type { LabelledPair } from './labelled-pairs.ts'

/**
 * The gold of these lists every passage that states a fact, that of the others one an article. A
 * column of its own tells the two ways apart; the product leaves it out, which is the strict way.
 */
export const LISTED_IN_FULL: ReadonlySet<string> = new Set(
  'aarp hunter bristol ukvisit catfish ibmcuts'.split(' '),
)

export type LabelledStory = { readonly name: string; readonly pairs: readonly LabelledPair[] }

/** The pairs of the complete gold stories. */
export async function labelStories(): Promise<LabelledStory[]> {
  const labelled: LabelledStory[] = []
  for (const story of loadStories()) {
    if (story.name === PARTIAL) continue
    labelled.push({ name: story.name, pairs: labelStory(story, await readStory(story)) })
  }
  return labelled
}

async function readStory({ files }: GoldStory) {
  const { articles } = await loadArticles(files)
  return readArticles(articles, loadEnglish())
}

/** Fits what says how likely two statements tell the same. */
export function fitModel(stories: readonly LabelledStory[]): Model {
  const rows: Float64Array[] = []
  const wanted: boolean[] = []
  for (const { name, pairs } of stories)
    for (const { features, same } of pairs) {
      const row = openRow()
      row.set(features)
      row[FEATURES.length] = LISTED_IN_FULL.has(name) ? 1 : 0
      rows.push(row)
      wanted.push(same)
    }
  return { forest: boostTrees({ rows, wanted }), products: fitProducts({ rows, wanted }) }
}
