import type { Article } from '../model/article.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Reading } from '../model/reading.ts'
import {
  type CompareOptions,
  carryKeys as carry,
  compareArticles as compare,
  readArticle as read,
} from '../pipeline.ts'
import type { Language } from '../read/language.ts'
import { check } from './arguments.ts'

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
  options: CompareOptions = {},
): Comparison {
  check('compareArticles', 'the first argument', articles, 'articles')
  check('compareArticles', 'the second argument', language, 'language')
  check('compareArticles', 'the third argument', options, 'options')
  check('compareArticles', 'onProgress', options.onProgress, 'progress')
  if (options.previous !== undefined)
    check('compareArticles', 'previous', options.previous, 'comparison')
  check('compareArticles', 'apart', options.apart, 'apart')
  return compare(articles, language, options)
}

/** The current comparison of a story with the keys that its parts had in an earlier one. */
export function carryKeys(previous: Comparison, current: Comparison): Comparison {
  check('carryKeys', 'the first argument', previous, 'comparison')
  check('carryKeys', 'the second argument', current, 'comparison')
  return carry(previous, current)
}
