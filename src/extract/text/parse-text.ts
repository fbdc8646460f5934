import type { Article } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, type RoledParagraph, TOO_LONG } from '../compose-article.ts'
import { cutText, LONGEST_TEXT } from '../cut-text.ts'
import { splitParagraphs } from './paragraphs.ts'
import { assignRoles } from './roles.ts'

/** Reads a plain text: its paragraphs, its headline and what is no reporting. */
export function parseText(input: ArticleInput, text: string): Article {
  const { source, outlet, publishedAt } = input
  const cut = text.length > LONGEST_TEXT
  return composeArticle(
    { source, outlet, publishedAt },
    roledParagraphs(text),
    cut ? [TOO_LONG] : [],
  )
}

/** The paragraphs of a plain text with their roles. What is longer than any article is cut first. */
export function roledParagraphs(text: string): RoledParagraph[] {
  const paragraphs = splitParagraphs(cutText(text, LONGEST_TEXT))
  const roles = assignRoles(paragraphs)
  return paragraphs.map((paragraph, i) => ({ text: paragraph.text, role: roles[i] ?? 'paragraph' }))
}
