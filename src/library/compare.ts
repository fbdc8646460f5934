import type { Article } from '../model/article.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import {
  compareArticles as compare,
  type PipelineOptions,
  readArticle as read,
} from '../pipeline.ts'
import type { Language } from '../read/language.ts'
import { check } from './arguments.ts'

export { carryKeys } from '../pipeline.ts'

/** Article → Reading: what that one article says. */
export function readArticle(article: Article, language: Language): Reading {
  check('readArticle', 'the first argument', article, 'article')
  check('readArticle', 'the second argument', language, 'language')
  return read(article, language)
}

/** Articles about one event → Comparison. The order of the articles makes no difference. */
export function compareArticles(
  articles: readonly Article[],
  language: Language,
  options: PipelineOptions = {},
): Comparison {
  check('compareArticles', 'the first argument', articles, 'articles')
  check('compareArticles', 'the second argument', language, 'language')
  check('compareArticles', 'the third argument', options, 'options')
  check('compareArticles', 'onProgress', options.onProgress, 'progress')
  return compare(articles, language, options)
}
