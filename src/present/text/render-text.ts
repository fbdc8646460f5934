import { HEADINGS, isChosen, SECTION_NAMES, type SectionName } from '../view/section-names.ts'
import type { ComparisonView } from '../view/view.ts'
import { warningLines } from './lists.ts'
import { count, createPage, type Page, run } from './page.ts'
import { createPainter } from './paint.ts'
import { printable } from './printable.ts'
import { WRITERS } from './sections.ts'

export type TextOptions = {
  /** Columns of the terminal. */
  readonly width?: number
  readonly colour?: boolean
  /** Which sections to show, in their own order; all where none is named. */
  readonly sections?: readonly SectionName[]
  /** How many items of a list to show; null for all. */
  readonly limit?: number | null
}

/** The report for a terminal. Nothing that an article says reaches it unescaped. */
export function renderText(view: ComparisonView, options: TextOptions = {}): string {
  const { width = 80, colour = false, limit = 12, sections } = options
  const page = createPage(view, { width, limit, paint: createPainter({ colour }) })
  const chosen = SECTION_NAMES.filter((name) => isChosen(name, sections))
  const written = chosen.flatMap((name) => {
    const lines = WRITERS[name](page)
    return lines.length === 0 ? [] : ['', page.paint(HEADINGS[name], 'heading'), ...lines]
  })
  return `${[...masthead(page), ...written].join('\n')}\n`
}

function masthead(page: Page): string[] {
  const { view, paint } = page
  const { title, articles, accounts } = view
  const headline = title === null ? [] : page.lines([run(title.text, 'strong')], EDGE)
  const heads = title?.article ?? null
  const source =
    heads === null ? [] : [paint(`as ${printable(articles[heads].label)} heads it`, 'faint')]
  const warnings = warningLines(page)
  const glance = `${count(articles.length, 'article')} → ${count(accounts.length, 'account')}`
  return [
    ...[...headline, ...source],
    ...(headline.length > 0 ? [''] : []),
    ...(warnings.length > 0 ? [...warnings, ''] : []),
    paint(glance, 'strong'),
  ]
}

const EDGE = { first: '', rest: '' }
