import type { RoledParagraph } from '../compose-article.ts'

/** What mails carry around their texts: said to the subscriber, not about the news. */
const FURNITURE: readonly RegExp[] = [
  /\bunsubscribe\b/i,
  /\b(?:view|read|open|see) (?:this |it |the )?(?:e-?mail |newsletter |message )?(?:in|on) (?:your |a |the )?(?:web )?browser\b/i,
  /\bview (?:it )?online\b/i,
  /\byou(?:[’']re| are) (?:receiving|getting) this\b/i,
  /\bthis (?:e-?mail|message|newsletter) was sent (?:to|by)\b/i,
  /\b(?:manage|update|change) (?:your )?(?:e-?mail |newsletter |subscription )?(?:preferences|settings|subscriptions?)\b/i,
  /\b(?:add us to your address book|forward (?:this|it) to a friend|was this (?:e-?mail )?forwarded to you)\b/i,
  /\b(?:the information (?:contained )?in this (?:e-?mail|message)|if you are not the intended recipient)\b/i,
]

const LONGEST = 400

export function isMailFurniture(text: string): boolean {
  return text.length <= LONGEST && FURNITURE.some((shape) => shape.test(text))
}

export function withoutFurniture(paragraphs: readonly RoledParagraph[]): RoledParagraph[] {
  return paragraphs
    .filter(({ text, role }) => role !== 'furniture' && !isMailFurniture(text))
    .map(({ text, role }) => ({ text: text.replace(READ_ON, ''), role }))
}

/** The link that stands behind the last sentence of a teaser. */
const READ_ON =
  /(?<=[.!?…]["”’)]?)\s+(?:read (?:more|on|the (?:full|rest|whole)\b.{0,20}|(?:the )?full (?:story|article))|continue reading|full story)\W*$/i

/** A mail's plain text without its signature, and without the addresses that its links led to. */
export function cleanPlainText(text: string): string {
  const body = text.split(/\r?\n-- ?\r?\n(?=[\s\S]{0,2000}$)/)[0] ?? text
  return body
    .replace(/\s?[[<(]\s?https?:\/\/[^\s\])>]{1,4000}\s?[\])>]/g, '')
    .replace(/^[ \t]*https?:\/\/\S+[ \t]*$/gm, '')
}
