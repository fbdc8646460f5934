import type { RoledParagraph } from '../compose-article.ts'
import { htmlParagraphs } from '../page/html-paragraphs.ts'
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
  const paragraphs = hasMarkup(html) ? htmlParagraphs(html) : roledParagraphs(plainOf(html))
  return paragraphs.filter(({ text, role }) => role !== 'furniture' && !isAdded(text))
}

/** Is a paragraph one that a program put behind the text? */
export function isAdded(paragraph: string): boolean {
  return paragraph.length < 500 && ADDED.some((shape) => shape.test(paragraph))
}
