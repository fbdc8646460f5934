import type { RoledParagraph } from '../compose-article.ts'
import { roledParagraphs } from '../text/parse-text.ts'
import { findBlocks } from './blocks.ts'
import { findNoteElements } from './find-notes.ts'
import { giveRoles } from './give-roles.ts'
import { markQuotations } from './mark-quotations.ts'
import { parseHtml } from './parse-html.ts'
import { findNever } from './prune.ts'
import { withoutLinks } from './without-links.ts'

/** HTML that is all report, such as that of a feed's entry, as paragraphs with their roles. */
export function htmlParagraphs(html: string): RoledParagraph[] {
  const root = parseHtml(html)
  const blocks = markQuotations(withoutLinks(findBlocks(root, findNever(root))))
  return giveRoles(blocks, findNoteElements(root))
}

/** The same for a text that may be HTML or plain. */
export function textParagraphs(text: string): RoledParagraph[] {
  return /<(?:p|br|div|h\d|li|blockquote)\b/i.test(text)
    ? htmlParagraphs(text)
    : roledParagraphs(text)
}
