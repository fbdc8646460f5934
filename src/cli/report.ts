import type { Compared } from '../app/compare-loaded.ts'
import type { ComparisonView } from '../present/index.ts'
import { isSectionName, SECTION_NAMES, type SectionName } from '../present/view/section-names.ts'
import { Failure } from './fail.ts'
import { print, printJson, remark, writeAllTo, writeTo } from './output.ts'
import { textOptions } from './print-options.ts'

export type ReportOptions = {
  json?: boolean
  md?: boolean
  html?: string
  csv?: string
  all?: boolean
  only?: string
  brief?: boolean
  title?: string
  width?: number
  color?: boolean
  quiet?: boolean
  /** Are the articles kept, under ids that commands take? */
  kept?: boolean
}

/** Refuses options that cannot be met, before any work is done. */
export function checkReportOptions(options: ReportOptions): void {
  const { json, md, html, csv, title, only, brief } = options
  const printed = [json && '--json', md && '--md', html === '-' && '--html -'].filter(Boolean)
  if (printed.length > 1) throw new Failure(`choose one of ${printed.join(' and ')}.`)
  if (html === '') throw new Failure('--html takes the name of a file.')
  if (csv === '') throw new Failure('--csv takes the name of a folder.')
  if (title?.trim() === '') throw new Failure('--title takes the words of a title.')
  if (only !== undefined && brief) throw new Failure('choose one of --only and --brief.')
  const chosen = chooseSections(options)
  if (json && chosen.length > 0)
    throw new Failure('--json is the whole comparison; --only and --brief choose what is printed.')
}

/** The sections that were asked for; none where all are. */
export function chooseSections({ only, brief }: ReportOptions): readonly SectionName[] {
  if (brief) return ['brief']
  if (only === undefined) return []
  const names = only.split(',').map((name) => name.trim())
  return names.map((name) => {
    if (isSectionName(name)) return name
    throw new Failure(`--only takes ${SECTION_NAMES.join(', ')}, not "${name}".`)
  })
}

/** Writes a comparison in the forms that were asked for; the report where none was. */
export async function writeReport(
  compared: Compared,
  options: ReportOptions,
  warnings: readonly string[] = [],
): Promise<void> {
  const { json, md, html, csv, title = null, kept } = options
  if (json) printJson(compared.comparison)
  if (json && !html && !csv) return
  const { renderCsv, renderMarkdown, toComparisonView } = await import('../present/index.ts')
  const view = toComparisonView(compared.comparison, compared.articles, { title, warnings, kept })
  if (html) await writePage(view, html, options)
  if (csv) {
    writeAllTo(csv, renderCsv(view))
    remark(`Wrote the tables into ${csv}`, options)
  }
  if (md) print(renderMarkdown(view, { sections: chooseSections(options) }))
  if (!json && !md && !html && !csv) await printText(view, options)
}

async function writePage(view: ComparisonView, file: string, options: ReportOptions) {
  const { renderHtml } = await import('../present/index.ts')
  const { loadPageAssets } = await import('../app/page-assets.ts')
  const page = renderHtml(view, loadPageAssets(), { sections: chooseSections(options) })
  if (file === '-') return print(page)
  writeTo(file, page)
  remark(`Wrote ${file}`, options)
}

async function printText(view: ComparisonView, options: ReportOptions) {
  const { renderText } = await import('../present/index.ts')
  const limit = options.all ? { limit: null } : {}
  print(renderText(view, { ...textOptions(options), sections: chooseSections(options), ...limit }))
}
