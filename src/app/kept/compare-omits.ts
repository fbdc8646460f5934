import type { KeptArticle } from '../../model/kept.ts'
import { type OmitsView, toOmitsView } from '../../present/article/to-omits-view.ts'
import { type ComparisonView, toComparisonView } from '../../present/index.ts'
import { compareStoryClosely } from './compare-story.ts'

/** Compares the articles of a story, and says what one of them leaves out. */
export function compareOmits(
  id: string,
  kept: readonly KeptArticle[],
): { readonly view: ComparisonView; readonly omits: OmitsView } {
  const { comparison, articles, omits } = compareStoryClosely(kept)
  const view = toComparisonView(comparison, articles)
  const found = toOmitsView(view, omits, id)
  if (!found) throw new Error(`article ${id} is not in its own story`)
  return { view, omits: found }
}
