import type { Compared } from '../app/compare-loaded.ts'
import { Failure } from './fail.ts'
import { print, printJson, remark, writeAllTo, writeTo } from './output.ts'
import { wantsColour } from './terminal.ts'

export type ReportOptions = {
  json?: boolean
  md?: boolean
  html?: string
  csv?: string
  all?: boolean
  width?: number
  color?: boolean
  quiet?: boolean
}

/** Refuses options that cannot be met, before any work is done. */
export function checkReportOptions({ json, md, html, csv }: ReportOptions): void {
  const printed = [json && '--json', md && '--md', html === '-' && '--html -'].filter(Boolean)
  if (printed.length > 1) throw new Failure(`choose one of ${printed.join(' and ')}.`)
  if (html === '') throw new Failure('--html takes the name of a file.')
  if (csv === '') throw new Failure('--csv takes the name of a folder.')
}

/** Writes a comparison in the forms that were asked for; the report where none was. */
export async function writeReport(compared: Compared, options: ReportOptions): Promise<void> {
  if (options.json) printJson(compared.comparison)
  if (options.json && !options.html && !options.csv) return
  await writeViews(compared, options)
}

async function writeViews(compared: Compared, options: ReportOptions): Promise<void> {
  const { renderCsv, renderHtml, renderMarkdown, renderText, toComparisonView } = await import(
    '../present/index.ts'
  )
  const view = toComparisonView(compared.comparison, compared.articles)
  if (options.html) {
    const { loadPageAssets } = await import('../app/page-assets.ts')
    const page = renderHtml(view, loadPageAssets())
    if (options.html === '-') print(page)
    else {
      writeTo(options.html, page)
      remark(`Wrote ${options.html}`, options)
    }
  }
  if (options.csv) {
    writeAllTo(options.csv, renderCsv(view))
    remark(`Wrote the tables into ${options.csv}`, options)
  }
  if (options.md) print(renderMarkdown(view))
  if (!options.json && !options.md && !options.html && !options.csv) {
    const { width = process.stdout.columns ?? 80, all } = options
    print(renderText(view, { width, colour: wantsColour(options), ...(all && { limit: null }) }))
  }
}
