import { parseDate } from '../dates.ts'
import { outletBefore, outletName } from './outlet-name.ts'
import type { Paragraph } from './paragraphs.ts'
import { looksLikeHeadline } from './roles.ts'

/** The outlet that stands over a text, and its line where that says nothing else; -1 where there is none. */
export type FoundOutlet = { readonly outlet: string | null; readonly line: number }

const NONE: FoundOutlet = { outlet: null, line: -1 }
/** A text says where it comes from before it reports. */
const FIRST_LINES = 4

/**
 * Finds the line over a text that names its outlet: the first, with a headline below it, or one below
 * the headline. A text that begins with such a name and goes on with sentences has it for a headline.
 */
export function findOutlet(paragraphs: readonly Paragraph[]): FoundOutlet {
  for (const [line, { text }] of paragraphs.slice(0, FIRST_LINES).entries()) {
    const name = outletName(text)
    if (name !== null) {
      const others = paragraphs.slice(0, FIRST_LINES + 1).filter((_, i) => i !== line)
      return others.some((each, i) => isHeadline(each, i)) ? { outlet: name, line } : NONE
    }
    const before = outletBefore(text)
    if (before && parseDate(before.rest) !== null) return { outlet: before.outlet, line: -1 }
    if (text.length > LONGEST_HEAD) return NONE
  }
  return NONE
}

const LONGEST_HEAD = 250

/** The headline is the first other line, or stands below a date. */
function isHeadline({ text }: Paragraph, at: number): boolean {
  return (
    at <= 1 &&
    looksLikeHeadline(text) &&
    text.includes(' ') &&
    outletName(text) === null &&
    parseDate(text) === null
  )
}
