import { formatPlaces, sortPlaces } from '../view/places.ts'
import type { ComparisonView, PlaceView } from '../view/view.ts'
import { escapeMarkdown } from './escape.ts'

export { count } from '../view/count.ts'

/** "**A** ¶5 Tollen Gazette" */
export function cite({ articles }: ComparisonView, place: PlaceView): string {
  const { siglum, label } = articles[place.article]
  const where = place.paragraph === null ? '' : ` ¶${place.paragraph}`
  return `**${siglum}**${where} ${escapeMarkdown(label)}`
}

/** The places of a statement, in a row. */
export function citeAll(view: ComparisonView, places: readonly PlaceView[]): string {
  return sortPlaces(places)
    .map((place) => cite(view, place))
    .join(' · ')
}

/** "A ¶1 · B ¶4": the same in short. */
export function citeShort({ articles }: ComparisonView, places: readonly PlaceView[]): string {
  return formatPlaces(articles, places)
}

/** A table with its head and its rows; the cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)]
}
