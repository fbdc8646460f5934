import type { BlockRole } from '../model/article.ts'
import { parseDate } from './dates.ts'

type Line = { readonly text: string; readonly role: BlockRole }

/** A text says when it was published before it reports, or at once after its standfirst. */
const FIRST_LINES = 6
const CHANGED = /\b(?:updated|modified)\b/i

/** The day on the lines over a text: "By Ann Other | 4 March 2031", "Published: March 4, 2031". */
export function findPublished(lines: readonly Line[]): string | null {
  const dated = lines
    .slice(0, FIRST_LINES)
    .filter(({ role }) => role === 'dateline' || role === 'credit')
    .flatMap(({ text }) => {
      const day = parseDate(text)
      return day === null ? [] : [{ day, changed: CHANGED.test(text) }]
    })
  const found = dated.find(({ changed }) => !changed) ?? dated[0]
  return found?.day ?? null
}
