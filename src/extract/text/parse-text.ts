import type { Article } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, type RoledParagraph } from '../compose-article.ts'
import { splitParagraphs } from './paragraphs.ts'
import { assignRoles } from './roles.ts'

/** Reads a plain text: its paragraphs, its headline and what is no reporting. */
export function parseText(input: ArticleInput, text: string): Article {
  const paragraphs = roledParagraphs(text)
  const { source, outlet, publishedAt } = input
  return composeArticle({ source, outlet, publishedAt }, paragraphs)
}

/** The paragraphs of a plain text with their roles. */
export function roledParagraphs(text: string): RoledParagraph[] {
  const paragraphs = splitParagraphs(text)
  const roles = assignRoles(paragraphs)
  return paragraphs.map((paragraph, i) => ({
    text: paragraph.text,
    role: roles[i] ?? 'paragraph',
  }))
}
