import type { Article } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, idOf, type RoledParagraph, TOO_LONG } from '../compose-article.ts'
import { cutText, LONGEST_TEXT } from '../cut-text.ts'
import { parseDate } from '../dates.ts'
import { assignRoles } from '../text/roles.ts'
import { splitArticles } from '../text/split-articles.ts'
import { withHeadline } from '../with-headline.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type MarkdownBlock, splitBlocks } from './split-blocks.ts'

/** Reads Markdown, or each of the articles that were pasted into one text of it. */
export function parseMarkdowns(input: ArticleInput, text: string): Article[] {
  const { fields, body } = splitFrontMatter(text)
  const { pieces } = fields.size > 0 ? { pieces: [text] } : splitArticles(body)
  if (pieces.length === 1) return [parseMarkdown(input, text)]
  const name = idOf(input.source)
  return pieces.map((piece, i) => ({ ...parseMarkdown(input, piece), id: `${name}-${i + 1}` }))
}

/** Reads Markdown: what stands before it in front matter, its headings and its paragraphs. */
export function parseMarkdown(input: ArticleInput, text: string): Article {
  const { fields, body } = splitFrontMatter(text)
  const blocks = splitBlocks(cutText(body, LONGEST_TEXT))
  const title = fields.get('title') ?? blocks.find(({ level }) => level === 1)?.text ?? null
  return composeArticle(
    {
      source: input.source,
      title,
      outlet: input.outlet ?? fields.get('outlet') ?? fields.get('publisher'),
      byline: fields.get('author') ?? fields.get('byline'),
      url: fields.get('url'),
      publishedAt: input.publishedAt ?? parseDate(fields.get('date') ?? ''),
    },
    withHeadline(title, giveRoles(blocks)),
    body.length > LONGEST_TEXT ? [TOO_LONG] : [],
  )
}

function giveRoles(blocks: readonly MarkdownBlock[]): RoledParagraph[] {
  const roles = assignRoles(blocks.map(({ text }) => ({ text, blankAfter: true })))
  return blocks.map(({ text, level }, i) => ({
    text,
    role: level === null ? (roles[i] ?? 'paragraph') : 'subheading',
  }))
}
