import type { Article } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle } from '../compose-article.ts'

/** Reads a saved web page into an article. */
export function parsePage(input: ArticleInput): Article {
  return composeArticle(input, [])
}
