import { basename, join } from 'node:path'
import type { Compared } from '../app/compare-loaded.ts'
import { joinEvents } from '../app/join-events.ts'
import type { ComparisonView } from '../present/index.ts'
import { Failure } from './fail.ts'
import { print, printJson, remark, writeAllTo, writeTo } from './output.ts'
import { textOptions } from './print-options.ts'
import { chooseSections, type ReportOptions } from './report.ts'

/** Writes the comparisons of several events in the forms that were asked for, and says first that they are several. */
export async function writeEvents(
  events: readonly Compared[],
  options: ReportOptions,
  warnings: readonly string[],
): Promise<void> {
  const { json, md, html, csv } = options
  if (html === '-')
    throw new Failure(describe(events.length, '--html takes the name of a file for them.'))
  if (json) printJson(joinEvents(events))
  else remark(`synoptic: ${describe(events.length, 'each is compared by itself.')}`, options)
  if (json && !html && !csv) return
  const { renderCsv, renderEventsMarkdown, renderEventsText } = await import('../present/index.ts')
  const views = await toViews(events, options)
  const sections = chooseSections(options)
  if (html) await writePages(views, html, options, warnings)
  if (csv) {
    for (const [i, view] of views.entries())
      writeAllTo(join(csv, `event-${i + 1}`), renderCsv(view))
    remark(`Wrote the tables of each event into a folder of ${csv}`, options)
  }
  if (md) print(renderEventsMarkdown(views, warnings, { sections }))
  if (json || md || html || csv) return
  const limit = options.all ? { limit: null } : {}
  print(renderEventsText(views, warnings, { ...textOptions(options), sections, ...limit }))
}

function describe(count: number, what: string): string {
  return `the articles tell of ${count} different events; ${what}`
}

/** The letters go on from event to event, so that each names one article. */
async function toViews(events: readonly Compared[], { title }: ReportOptions) {
  const { toComparisonView } = await import('../present/index.ts')
  let firstLetter = 0
  return events.map(({ comparison, articles }, i) => {
    const own = title === undefined ? null : `${title} (${i + 1})`
    const view = toComparisonView(comparison, articles, { title: own, firstLetter })
    firstLetter += articles.length
    return view
  })
}

/** A page for each event beside the one that was asked for, which leads to them. */
async function writePages(
  views: readonly ComparisonView[],
  file: string,
  options: ReportOptions,
  warnings: readonly string[],
): Promise<void> {
  const { renderEventsPage, renderHtml } = await import('../present/index.ts')
  const { loadPageAssets } = await import('../app/page-assets.ts')
  const files = views.map((_, i) => file.replace(/(\.[^./\\]*)?$/, `-${i + 1}$1`))
  for (const [i, view] of views.entries())
    writeTo(files[i], renderHtml(view, loadPageAssets(), { sections: chooseSections(options) }))
  writeTo(
    file,
    renderEventsPage(
      views,
      warnings,
      files.map((each) => basename(each)),
    ),
  )
  remark(`Wrote ${file} and a page for each event beside it`, options)
}
