import { hasMarkup, plainOf } from './plain-text.ts'

const OPENS =
  /^\s*&(?:amp;)*lt;(?:p|div|h[1-6]|ul|ol|blockquote|figure|article|section|span|a|img|br|table|b|strong|em|i)\b/i
const CLOSES = /&(?:amp;)*gt;\s*$/
const BREAK = /&(?:amp;)*lt;(?:\/p|\/div|\/li|br\s?\/?)&(?:amp;)*gt;/gi
/** Fewer breaks in a text may be words about HTML. */
const FEWEST_BREAKS = 2
/** Programs escape once too often, some twice. */
const MOST_TIMES = 2
/** A text that is judged by its beginning. */
const HEAD = 100_000

/** HTML whose tags were escaped once too often, as the HTML that was meant; other HTML as it is. */
export function unescapeTwice(html: string): string {
  let meant = html
  for (let i = 0; i < MOST_TIMES && isEscaped(meant); i++) meant = plainOf(meant)
  return meant
}

/** Is it escaped as a whole? A text with a tag of its own only speaks of others. */
function isEscaped(html: string): boolean {
  if (!html.includes('lt;') || hasMarkup(html)) return false
  if (OPENS.test(html.slice(0, 200)) && CLOSES.test(html.slice(-50))) return true
  return (html.slice(0, HEAD).match(BREAK)?.length ?? 0) >= FEWEST_BREAKS
}
