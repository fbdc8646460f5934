import type { Article, BlockRole } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, type RoledParagraph } from '../compose-article.ts'
import { decode } from '../decode.ts'
import { furnitureRole } from '../text/furniture.ts'
import { findBlocks, type PageBlock } from './blocks.ts'
import { findBody } from './find-body.ts'
import { isWithin, type PageNode } from './page-node.ts'
import { parseHtml } from './parse-html.ts'
import { findFurniture } from './prune.ts'

/** Reads a saved web page into an article. */
export function parsePage(input: ArticleInput): Article {
  const html = typeof input.body === 'string' ? input.body : decode(input.body).text
  const root = parseHtml(html)
  const { source, outlet, publishedAt } = input
  return composeArticle({ source, outlet, publishedAt }, findParagraphs(root))
}

function findParagraphs(root: PageNode): RoledParagraph[] {
  const dropped = findFurniture(root)
  const blocks = findBlocks(root, dropped)
  const body = findBody(blocks, root)
  const kept = blocks.filter((block) => contains(body, block.element) && !isLinks(block))
  return kept.map((block, i) => ({ text: block.text, role: roleOf(block, i === kept.length - 1) }))
}

function contains(node: PageNode, inner: PageNode): boolean {
  for (let at: PageNode | null = inner; at; at = at.parent) if (at === node) return true
  return false
}

function isLinks({ text, linked }: PageBlock): boolean {
  return linked > text.length * 0.6
}

function roleOf({ text, element }: PageBlock, isLast: boolean): BlockRole {
  if (element.tag === 'figcaption' || isWithin(element, 'figure')) return 'caption'
  if (element.tag === 'h1') return 'headline'
  const role = furnitureRole(text, isLast)
  if (role) return role
  return /^h[2-6]$/.test(element.tag) ? 'subheading' : 'paragraph'
}
