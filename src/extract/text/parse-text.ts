import type { Article } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, idOf, type RoledParagraph, TOO_LONG } from '../compose-article.ts'
import { cutText, LONGEST_TEXT } from '../cut-text.ts'
import { withHeadline } from '../with-headline.ts'
import { findOutlet } from './find-outlet.ts'
import { type Paragraph, splitParagraphs } from './paragraphs.ts'
import { readLabels } from './read-labels.ts'
import { assignRoles } from './roles.ts'
import { splitArticles } from './split-articles.ts'

/** No file is pasted together of more articles than this. */
const MOST_ARTICLES = 2000

/** Reads a plain text, or each of the articles that were pasted into one. */
export function parseTexts(input: ArticleInput, text: string): Article[] {
  const { pieces, unsure } = splitArticles(text)
  if (pieces.length === 1) return [parseText(input, text, unsure)]
  const name = idOf(input.source)
  return pieces
    .slice(0, MOST_ARTICLES)
    .map((piece, i) => parseText(input, piece, false, `${name}-${i + 1}`))
}

/** Reads one text: its paragraphs, its headline and what is no reporting. */
function parseText(
  { source, outlet, publishedAt }: ArticleInput,
  text: string,
  unsure: boolean,
  id?: string,
): Article {
  const labelled = readLabels(text.slice(0, HEAD))
  const body = labelled ? labelled.rest + text.slice(HEAD) : text
  const paragraphs = splitParagraphs(cutText(body, LONGEST_TEXT))
  const found = findOutlet(paragraphs)
  return composeArticle(
    {
      source,
      id,
      title: labelled?.title,
      outlet: outlet ?? labelled?.outlet ?? found.outlet,
      byline: labelled?.byline,
      url: labelled?.url,
      publishedAt: publishedAt ?? labelled?.publishedAt,
    },
    withHeadline(labelled?.title ?? null, giveRoles(paragraphs, found.line)),
    [...(body.length > LONGEST_TEXT ? [TOO_LONG] : []), ...(unsure ? [SEVERAL] : [])],
  )
}

/** Labels stand at the very top. */
const HEAD = 8192

/** The line of the outlet tells whose the text is; the others have their roles without it. */
function giveRoles(paragraphs: readonly Paragraph[], outletLine: number): RoledParagraph[] {
  const others = paragraphs.filter((_, i) => i !== outletLine)
  const roles = assignRoles(others)
  const roled: RoledParagraph[] = others.map(({ text }, i) => ({
    text,
    role: roles[i] ?? 'paragraph',
  }))
  if (outletLine >= 0)
    roled.splice(outletLine, 0, { text: paragraphs[outletLine].text, role: 'credit' })
  return roled
}

/** The paragraphs of a plain text with their roles. What is longer than any article is cut first. */
export function roledParagraphs(text: string): RoledParagraph[] {
  return giveRoles(splitParagraphs(cutText(text, LONGEST_TEXT)), -1)
}

const SEVERAL = {
  code: 'several-articles',
  message:
    'This may be several articles in one file: it is read as one. Put a headline or a date over each, or give each a file of its own.',
  level: 'warning',
} as const
