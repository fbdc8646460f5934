import type { ArticleView, ComparisonView, PlaceView } from '../view/view.ts'
import type { Painter, Style } from './paint.ts'
import { type Layout, padEnd, type Run, wrap } from './wrap.ts'

export { count } from '../view/count.ts'

/** What every section of the terminal report writes with. */
export type Page = {
  readonly view: ComparisonView
  readonly width: number
  readonly paint: Painter
  /** Columns that the widest siglum takes. */
  readonly siglumWidth: number
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
  const siglumWidth = Math.max(1, ...view.accounts.map(({ sigla }) => sigla.length))
  return { view, width, paint, siglumWidth, list, lines }
}

/** A stretch of text in one style. */
export function run(text: string, style: Style = 'plain'): Run {
  return { text, style }
}

/** "Tollen Gazette, line 5": where a person finds a passage. */
export function whereabouts(articles: readonly ArticleView[], place: PlaceView): string {
  const { label } = articles[place.article]
  return place.line === null ? label : `${label}, line\u00a0${place.line}`
}

/** The place's siglum, padded so that what follows stands in a column. */
export function siglumOf(page: Page, article: number): string {
  const { siglum } = page.view.articles[article]
  return page.paint(padEnd(siglum, page.siglumWidth), 'siglum')
}

/** The sigla of several places, each once, padded likewise. */
export function sigla(page: Page, places: readonly PlaceView[]): string {
  const { articles } = page.view
  const letters = [...new Set(places.map(({ article }) => articles[article].siglum))].join('')
  return page.paint(padEnd(letters, page.siglumWidth), 'siglum')
}

/** Words that stand beside the main words: set off by a dash, faint. */
export function aside(...words: readonly string[]): Run {
  return run(` –\u00a0${words.filter(Boolean).join(', ')}`, 'faint')
}
