import type { Article } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { parseText } from '../text/parse-text.ts'

/** Reads Markdown. */
export function parseMarkdown(input: ArticleInput, text: string): Article {
  return parseText(input, text)
}
