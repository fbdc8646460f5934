import type { Article } from '../model/article.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Passage } from '../model/span.ts'
import { identify } from '../pipeline.ts'
import * as present from '../present/index.ts'
import { check } from './arguments.ts'

type Headed = Pick<present.ViewOptions, 'title'>

export type TextReportOptions = present.TextOptions & Headed
export type MarkdownReportOptions = present.MarkdownOptions & Headed
/** A page brings its style and script with it, so that it works offline. */
export type PageReportOptions = present.PageOptions &
  Headed & { readonly assets: present.PageAssets }

/** The report for a terminal. */
export function renderText(
  comparison: Comparison,
  articles: readonly Article[],
  options: TextReportOptions = {},
): string {
  return present.renderText(viewOf('renderText', comparison, articles, options), options)
}

/** The report as Markdown. */
export function renderMarkdown(
  comparison: Comparison,
  articles: readonly Article[],
  options: MarkdownReportOptions = {},
): string {
  return present.renderMarkdown(viewOf('renderMarkdown', comparison, articles, options), options)
}

/** The report as one page that works offline and without scripts. */
export function renderHtml(
  comparison: Comparison,
  articles: readonly Article[],
  options: PageReportOptions,
): string {
  check('renderHtml', 'assets', options?.assets, 'assets')
  const view = viewOf('renderHtml', comparison, articles, options)
  return present.renderHtml(view, options.assets, options)
}

/** A table for each kind, as the content of a file with its name. */
export function renderCsv(comparison: Comparison, articles: readonly Article[]): present.CsvFile[] {
  return present.renderCsv(viewOf('renderCsv', comparison, articles, {}))
}

/** A function that names a passage as every report does: "A ¶18". */
export function namePlaces(
  comparison: Comparison,
  articles: readonly Article[],
): (passage: Passage) => string {
  check('namePlaces', 'the first argument', comparison, 'comparison')
  check('namePlaces', 'the second argument', articles, 'articles')
  return present.createPlaceNamer(comparison, identify(articles))
}

function viewOf(
  where: string,
  comparison: Comparison,
  articles: readonly Article[],
  options: Headed,
): present.ComparisonView {
  check(where, 'the first argument', comparison, 'comparison')
  check(where, 'the second argument', articles, 'articles')
  check(where, 'the third argument', options, 'options')
  return present.toComparisonView(comparison, identify(articles), { title: options?.title ?? null })
}
