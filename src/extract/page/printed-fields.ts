import type { RoledParagraph } from '../compose-article.ts'
import { findPrintedDay } from '../printed-date.ts'
import type { PageBlock } from './blocks.ts'
import { namesIn } from './find-byline.ts'
import { isElsewhere } from './find-marks.ts'
import type { Report } from './find-report.ts'
import { isWithin } from './page-node.ts'

/** A byline is among the first paragraphs of a report. */
const FIRST = 5

/** The names of a paragraph that is a byline: "By Ann Lind". */
export function printedByline(paragraphs: readonly RoledParagraph[]): string | null {
  for (const { text, role } of paragraphs.slice(0, FIRST)) {
    const names = role === 'credit' && /^by\b/i.test(text) ? namesIn(text) : null
    if (names) return names
  }
  return null
}

/** So many blocks above a report may print its day, and so many within its beginning and behind it. */
const ABOVE = 12
const WITHIN = 4
const BEHIND = 8
/** A line with a day is short. */
const LONGEST = 160
const POSTED =
  /\b(?:posted|published|written|created|entry|filed|veröffentlicht|erstellt|geschrieben|gepostet|eingetragen|publiziert|verfasst|publié|publicado|pubblicato|geplaatst|publicerad)\b/i

/**
 * The day that is printed on a line near a report and nowhere else: above it the nearest, then in its
 * first lines, then behind it where the line says what the day is of.
 */
export function findPrintedDate(report: Report, language: string | null): string | null {
  const { blocks, start, end } = report
  const above = nearestAbove(
    blocks.slice(Math.max(0, start - ABOVE), start),
    blocks.slice(start, end),
  )
  const behind = blocks.slice(end, end + BEHIND).filter(({ text }) => POSTED.test(text))
  const last = blocks.slice(Math.max(start, end - 3), end).filter(({ text }) => POSTED.test(text))
  const within = blocks.slice(start, Math.min(end, start + WITHIN))
  return firstDay([...above, ...within, ...last, ...behind], language)
}

/** The lines below the headline before those above it, where papers print the day of the reader as well. */
function nearestAbove(lines: readonly PageBlock[], report: readonly PageBlock[]): PageBlock[] {
  const own = lines.filter(({ element }) => !isElsewhere({ node: element }))
  const holdsHeadline = report.some(isHeadline)
  const headline = holdsHeadline ? own.length : own.findLastIndex(isHeadline)
  const below = own.slice(headline + 1).reverse()
  const over = own.slice(0, Math.max(0, headline)).reverse()
  return [
    ...below,
    ...over.filter(({ element }) => element.tag !== 'header' && !isWithin(element, 'header')),
  ]
}

function isHeadline({ element }: PageBlock): boolean {
  return element.tag === 'h1'
}

function firstDay(lines: readonly PageBlock[], language: string | null): string | null {
  for (const { text } of lines) {
    const day =
      text.length <= LONGEST && !CHANGED.test(text) ? findPrintedDay(text, language) : null
    if (day !== null) return day
  }
  return null
}

const CHANGED = /^(?:last )?(?:updated?|modified)\b|©|\bcopyright\b/i
