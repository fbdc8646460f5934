import type { RoledParagraph } from '../compose-article.ts'
import { findBlocks } from '../page/blocks.ts'
import { findNoteElements } from '../page/find-notes.ts'
import { parseHtml } from '../page/parse-html.ts'
import { giveRoles, isLinks } from '../page/parse-page.ts'
import { findNever } from '../page/prune.ts'
import { roledParagraphs } from '../text/parse-text.ts'
import { hasMarkup, plainOf } from './plain-text.ts'

/** What programs that publish add to the text of an entry. */
const ADDED: readonly RegExp[] = [
  /^the post .{1,300} (?:first )?appeared (?:first )?on /i,
  /^(?:originally published|this (?:article|post) (?:was )?(?:first|originally) (?:published|appeared)) /i,
  /^(?:source|via|filed under|tagged(?: with)?|categories|permalink|comments)\s*:/i,
]

/** An entry's HTML, which is all report, as paragraphs with their roles. */
export function itemParagraphs(html: string): readonly RoledParagraph[] {
  const paragraphs = hasMarkup(html) ? markedParagraphs(html) : roledParagraphs(plainOf(html))
  return paragraphs.filter(({ text, role }) => role !== 'furniture' && !isAdded(text))
}

/** Is a paragraph one that a program put behind the text? */
export function isAdded(paragraph: string): boolean {
  return paragraph.length < 500 && ADDED.some((shape) => shape.test(paragraph))
}

function markedParagraphs(html: string): RoledParagraph[] {
  const root = parseHtml(html)
  const blocks = findBlocks(root, findNever(root)).filter((block) => !isLinks(block))
  return giveRoles(blocks, findNoteElements(root))
}
