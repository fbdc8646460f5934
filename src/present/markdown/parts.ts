import type { ComparisonView, PlaceView } from '../view/view.ts'
import { escapeMarkdown } from './escape.ts'

export { count } from '../view/count.ts'

/** "**A** Tollen Gazette, line 5" */
export function cite({ articles }: ComparisonView, place: PlaceView): string {
  const { siglum, label } = articles[place.article]
  const line = place.line === null ? '' : `, line ${place.line}`
  return `**${siglum}** ${escapeMarkdown(label)}${line}`
}

/** The places of a statement, in a row. */
export function citeAll(view: ComparisonView, places: readonly PlaceView[]): string {
  return places.map((place) => cite(view, place)).join(', ')
}

/** A table with its head and its rows; the cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)]
}
