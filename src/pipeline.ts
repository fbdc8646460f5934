import { byContent } from './compare/article-order.ts'
import { compareReadings, compareStory, openStory } from './compare/compare-readings.ts'
import { checkDraft } from './compare/draft/check-draft.ts'
import { carryKeys } from './compare/keys/carry-keys.ts'
import { findOmits, type OmitsOptions } from './compare/omits/find-omits.ts'
import type { Apart } from './model/apart.ts'
import type { Article } from './model/article.ts'
import type { Comparison } from './model/comparison.ts'
import type { ArticleOmits } from './model/omits.ts'
import type { Reading } from './model/reading.ts'
import type { Language } from './read/language.ts'

export { carryKeys, checkDraft, compareReadings }

/** Article → Reading, with the language that reads it. */
export function readArticle(article: Article, language: Language): Reading {
  return language.read(article)
}

export type PipelineOptions = {
  /** Called before each article is read, with how many have been. */
  readonly onProgress?: (read: number, of: number) => void
}

export type CompareOptions = PipelineOptions & {
  /** An earlier comparison of the story, whose keys are carried over. */
  readonly previous?: Comparison
  /** Statements that a person says do not tell the same: they are not joined. */
  readonly apart?: readonly Apart[]
}

/** Articles → Readings, in the order of `byContent`. */
export function readArticles(
  articles: readonly Article[],
  language: Language,
  options: PipelineOptions = {},
): Reading[] {
  return identify(articles).map((article, index) => {
    options.onProgress?.(index, articles.length)
    return readArticle(article, language)
  })
}

/** Articles about one event → Comparison. The order of the articles makes no difference. */
export function compareArticles(
  articles: readonly Article[],
  language: Language,
  options: CompareOptions = {},
): Comparison {
  const current = compareReadings(readArticles(articles, language, options), options.apart)
  return options.previous ? carryKeys(options.previous, current) : current
}

/** The same, with what each article leaves out of what the others tell. */
export function compareWithOmits(
  articles: readonly Article[],
  language: Language,
  options: CompareOptions & Pick<OmitsOptions, 'lastAt'> = {},
): { readonly comparison: Comparison; readonly omits: readonly ArticleOmits[] } {
  const { apart } = options
  const story = openStory(readArticles(articles, language, options), { apart })
  const current = compareStory(story)
  const comparison = options.previous ? carryKeys(options.previous, current) : current
  return { comparison, omits: findOmits(story, comparison, options) }
}

/** Sorts the articles by what they hold and gives each an id of its own. */
export function identify(articles: readonly Article[]): Article[] {
  const used = new Set<string>()
  return articles.toSorted(byContent).map((article) => {
    let id = article.id
    for (let n = 2; used.has(id); n++) id = `${article.id}-${n}`
    used.add(id)
    return id === article.id ? article : { ...article, id }
  })
}
