import type { PdfLine, PdfPage } from './pdf-line.ts'

/** Heads and feet of pages take so many lines at most. */
const EDGE = 3
const NUMBER =
  /^(?:[-–—|•\s]*)(?:page|p\.|seite|pagina|página)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|von|de|di|sur|\|)\s*\d{1,4})?[-–—|•\s]*$/i

/** What browsers print around a page: its address, and the moment of printing. */
const OF_BROWSER =
  /^(?:.{0,120}\s)?(?:https?|file):\/\/\S+(?:\s+\d{1,4}(?:\/\d{1,4})?)?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d(?:\s?[AP]M)?(?:\s|$)/i

/** Pages without what stands on the edges of several of them, and without their numbers. */
export function dropRunningLines(pages: readonly PdfPage[]): PdfPage[] {
  const seen = new Map<string, number>()
  const edges = pages.map(({ lines }) => findEdges(lines))
  for (const [i, { lines }] of pages.entries())
    for (const key of new Set([...edges[i]].map((at) => shapeOf(lines[at]))))
      seen.set(key, (seen.get(key) ?? 0) + 1)
  const left = pages.map(({ lines, height }, i) => ({
    height,
    lines: lines.filter((line, at) => {
      if (!edges[i].has(at)) return true
      if (NUMBER.test(line.text) || OF_BROWSER.test(line.text)) return false
      return !repeats(seen.get(shapeOf(line)) ?? 0, pages.length)
    }),
  }))
  // Pages that are all alike, such as copies of one sheet, are no heads and feet.
  return count(left) * 2 < count(pages) ? [...pages] : left
}

function count(pages: readonly PdfPage[]): number {
  return pages.reduce((sum, { lines }) => sum + lines.length, 0)
}

/** The lines that stand highest and lowest on a page, wherever they come among the others. */
function findEdges(lines: readonly PdfLine[]): Set<number> {
  const order = lines.map((_, at) => at).sort((a, b) => lines[b].y - lines[a].y)
  return new Set([...order.slice(0, EDGE), ...order.slice(-EDGE)])
}

/** Left and right pages may differ; a head seen on two pages of three or more is one. */
function repeats(times: number, pages: number): boolean {
  return times >= 2 && times >= pages * 0.3
}

/** A head says the same, but for a number, at the same height of each page. */
function shapeOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 2)} ${text.replace(/\d+/g, '#').toLowerCase()}`
}
