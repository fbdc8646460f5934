import { formatPlaces, sortPlaces } from '../view/places.ts'
import type { ComparisonView, PlaceView } from '../view/view.ts'
import type { Painter, Style } from './paint.ts'
import { type Layout, padEnd, type Run, widthOf, wrap } from './wrap.ts'

export { count } from '../view/count.ts'

/** What every section of the terminal report writes with. */
export type Page = {
  readonly view: ComparisonView
  readonly width: number
  readonly paint: Painter
  /** The list, cut to the limit; a last line says how much was left out. */
  list<T>(items: readonly T[], write: (item: T, index: number) => string[]): string[]
  lines(runs: readonly Run[], layout?: Partial<Layout>): string[]
}

/** A page of so many columns, with what every section of the report needs. */
export function createPage(
  view: ComparisonView,
  options: { readonly width: number; readonly paint: Painter; readonly limit: number | null },
): Page {
  const { paint, limit } = options
  const width = Math.max(40, options.width)
  const lines = (runs: readonly Run[], layout: Partial<Layout> = {}) =>
    wrap(runs, { first: '  ', rest: '  ', ...layout, width }, paint)
  const list: Page['list'] = (items, write) => {
    const shown = limit === null ? items : items.slice(0, limit)
    const out = shown.flatMap(write)
    const hidden = items.length - shown.length
    if (hidden > 0) out.push(`  ${paint(`… and ${hidden} more (--all)`, 'faint')}`)
    return out
  }
  return { view, width, paint, list, lines }
}

/** A stretch of text in one style. */
export function run(text: string, style: Style = 'plain'): Run {
  return { text, style }
}

/** "A ¶1 · B ¶4": where a person finds passages. */
export function placesOf({ view }: Page, places: readonly PlaceView[]): string {
  return formatPlaces(view.articles, places)
}

/** Words with their places before them, and after them the outlets and what else is told of them. */
export function writePlaced(
  page: Page,
  places: readonly PlaceView[],
  words: readonly Run[],
  indent: number,
  ...rest: readonly string[]
): string[] {
  const where = placesOf(page, places)
  const outlets = [...new Set(sortPlaces(places).map(({ article }) => article))]
  const labels = outlets.map((index) => page.view.articles[index].label)
  const told = [...words, aside(labels.join(', '), ...rest)]
  const margin = ' '.repeat(indent)
  const hanging = ' '.repeat(indent + PLACE_WIDTH + 2)
  if (widthOf(where) > PLACE_WIDTH + 1)
    return [
      ...page.lines([run(where, 'siglum')], { first: margin, rest: margin }),
      ...page.lines(told, { first: hanging, rest: hanging }),
    ]
  const mark = page.paint(padEnd(where, PLACE_WIDTH), 'siglum')
  return page.lines(told, { first: `${margin}${mark}  `, rest: hanging })
}

/** "A ¶18" and a space; what is longer has a line of its own. */
const PLACE_WIDTH = 6

/** Words that stand beside the main words: set off by a dash, faint. */
export function aside(...words: readonly string[]): Run {
  return run(` –\u00a0${words.filter(Boolean).join(', ')}`, 'faint')
}
