import type { Summary } from '../app/refresh/tally.ts'
import { printable } from '../present/text/printable.ts'

/** Milliseconds between two lines: often where the line is rewritten, seldom where it stays. */
const REWRITE = 100
const ANOTHER = 5_000

export type Progress = {
  show(summary: Summary): void
  /** Takes away the line that is rewritten, so that something else can be printed. */
  clear(): void
}

/** Where the refresh is, on stderr: one line that changes on a terminal, one now and then elsewhere. */
export function createRefreshProgress({ quiet = false }: { quiet?: boolean }): Progress {
  const terminal = process.stderr.isTTY === true
  let last = performance.now()
  let shown = false
  return {
    show(summary) {
      const now = performance.now()
      if (quiet || now - last < (terminal ? REWRITE : ANOTHER)) return
      last = now
      shown = terminal
      // A line that breaks could not be rewritten.
      const line = printable(renderProgress(summary)).slice(0, widthOf(terminal))
      process.stderr.write(terminal ? `\r\u001b[K${line}` : `${line}\n`)
    },
    clear() {
      if (shown) process.stderr.write('\r\u001b[K')
      shown = false
    },
  }
}

function widthOf(terminal: boolean): number | undefined {
  const { columns } = process.stderr
  return terminal && columns > 1 ? columns - 1 : undefined
}

function renderProgress({ sources, articles, stories }: Summary): string {
  const { asked, due, failed } = sources
  const failures = failed > 0 ? `, ${failed} failed` : ''
  const { added, updated } = articles
  return `${asked} of ${due} sources${failures}; ${added} new articles, ${updated} updated; ${stories.opened} new stories`
}
