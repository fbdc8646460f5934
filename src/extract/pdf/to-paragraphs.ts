import { endsSentence } from '../text/paragraphs.ts'
import { joinHyphenated, wordsOf } from './join-hyphenated.ts'
import type { PdfLine, PdfPage } from './pdf-line.ts'

/** A paragraph with the size of its letters. */
export type PdfParagraph = { readonly text: string; readonly size: number; readonly page: number }

type Placed = PdfLine & { readonly page: number }

/** Joins the lines of pages into paragraphs, those that a page or a column breaks as well. */
export function toParagraphs(pages: readonly PdfPage[]): PdfParagraph[] {
  const lines = pages.flatMap((page, index) => page.lines.map((line) => ({ ...line, page: index })))
  const leading = usualLeading(lines)
  const known = wordsOf(lines.map(({ text }) => text))
  const paragraphs: { text: string; size: number; page: number }[] = []
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1]
    const open = paragraphs[paragraphs.length - 1]
    if (open && last && goesOn(last, line, columnOf(lines, i - 1), leading))
      open.text = joinHyphenated(open.text, line.text, known)
    else paragraphs.push({ text: line.text, size: line.size, page: line.page })
  }
  return paragraphs
}

/** Where the lines of the stretch around a line begin and end. */
type Column = { readonly left: number; readonly right: number }

/** Lines looked at on either side to know how wide their column is. */
const AROUND = 12

function columnOf(lines: readonly Placed[], at: number): Column {
  const near = lines
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .filter(({ page, size, left, right }) => {
      const same = page === lines[at].page && Math.abs(size - lines[at].size) < 0.6
      return same && left < lines[at].right && right > lines[at].left
    })
  return {
    left: Math.min(...near.map(({ left }) => left)),
    right: Math.max(...near.map(({ right }) => right)),
  }
}

/** Does a paragraph go on from one line to the next? */
function goesOn(last: Placed, line: Placed, column: Column, leading: number): boolean {
  if (Math.abs(last.size - line.size) > 0.1 * Math.max(last.size, line.size) + 0.3) return false
  const em = line.size
  const isShort = last.right < column.right - 4 * em
  const drop = last.y - line.y
  if (last.page !== line.page || drop < 0 || drop > 6 * em) {
    // A page or a column ended: only a sentence that is still open goes on.
    return !endsSentence(last.text) && !isShort
  }
  if (drop > Math.max(leading * 1.3, em * 1.15)) return false
  if (line.left > last.left + 0.8 * em && last.left < column.left + 0.5 * em) return false
  return !(
    isShort &&
    (endsSentence(last.text) || last.right < column.left + 0.6 * (column.right - column.left))
  )
}

/** The distance between two lines that is most frequent, in points. */
function usualLeading(lines: readonly Placed[]): number {
  const counts = new Map<number, number>()
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1]
    if (!last || last.page !== line.page) continue
    const drop = Math.round((last.y - line.y) * 2) / 2
    if (drop > 0.5 * line.size && drop < 4 * line.size)
      counts.set(drop, (counts.get(drop) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
