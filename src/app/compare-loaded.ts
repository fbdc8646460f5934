import type { Article } from '../model/article.ts'
import type { Comparison } from '../model/comparison.ts'
import type { ArticleOmits } from '../model/omits.ts'
import type { Reading } from '../model/reading.ts'
import {
  type CompareOptions,
  compareArticles,
  compareWithOmits,
  identify,
  type PipelineOptions,
  readArticles,
} from '../pipeline.ts'
import { loadEnglish } from './english.ts'

/** A comparison with its articles, under the ids that its passages name. */
export type Compared = {
  readonly articles: readonly Article[]
  readonly comparison: Comparison
}

/** Compares loaded articles with the English that comes with the package. */
export function compareLoaded(loaded: readonly Article[], options?: CompareOptions): Compared {
  const articles = identify(loaded)
  return { articles, comparison: compareArticles(articles, loadEnglish(), options) }
}

export type ComparedClosely = Compared & {
  /** What each article leaves out of what the others tell. */
  readonly omits: readonly ArticleOmits[]
}

/** The same, with what each article leaves out; `lastAt` says when texts last changed. */
export function compareClosely(
  loaded: readonly Article[],
  options?: Parameters<typeof compareWithOmits>[2],
): ComparedClosely {
  const articles = identify(loaded)
  return { articles, ...compareWithOmits(articles, loadEnglish(), options) }
}

/** Reads loaded articles, each by itself, with the English that comes with the package. */
export function readLoaded(articles: readonly Article[], options?: PipelineOptions): Reading[] {
  return readArticles(articles, loadEnglish(), options)
}
