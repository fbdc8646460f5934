import type { Painter, Style } from '../text/paint.ts'
import { printable } from '../text/printable.ts'
import { padEnd, widthOf, wrap } from '../text/wrap.ts'

export type Column = {
  readonly heading: string
  readonly align?: 'right'
  readonly style?: Style
}

/** Narrower than this, the last column has a line of its own. */
const LEAST_LAST = 40

/** Rows under headings; the last column takes what width is left, and breaks into lines. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, paint }: { readonly width: number; readonly paint: Painter },
): string[] {
  const shown = rows.map((row) => row.map(printable))
  const widths = columns.map(({ heading }, index) =>
    Math.max(widthOf(heading), ...shown.map((row) => widthOf(row[index]))),
  )
  const last = columns.length - 1
  const taken = widths.slice(0, last).reduce((sum, each) => sum + each + 2, 0)
  const fits = width - taken >= LEAST_LAST
  const lead = (cells: readonly string[], style: (column: Column) => Style) =>
    columns
      .slice(0, last)
      .map((column, index) => paint(align(cells[index], widths[index], column), style(column)))
      .join('  ')
  const head = lead(
    columns.map(({ heading }) => heading),
    () => 'faint',
  )
  const lines = shown.flatMap((row) => {
    const first = lead(row, ({ style = 'plain' }) => style)
    const text = [{ text: row[last], style: columns[last].style ?? 'plain' }]
    if (!fits) return [first, ...wrap(text, { width, first: '  ', rest: '  ' }, paint)]
    return wrap(text, { width, first: `${first}  `, rest: ' '.repeat(taken) }, paint)
  })
  return [fits ? `${head}  ${paint(columns[last].heading, 'faint')}` : head.trimEnd(), ...lines]
}

function align(text: string, width: number, column: Column): string {
  return column.align === 'right'
    ? ' '.repeat(Math.max(0, width - widthOf(text))) + text
    : padEnd(text, width)
}
