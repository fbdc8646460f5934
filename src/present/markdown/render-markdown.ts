import { HEADINGS, isChosen, SECTION_NAMES, type SectionName } from '../view/section-names.ts'
import type { ComparisonView } from '../view/view.ts'
import { escapeMarkdown as text } from './escape.ts'
import { count } from './parts.ts'
import { WRITERS, writeNote } from './sections.ts'

export type MarkdownOptions = {
  /** Which sections to write, in their own order; all where none is named. */
  readonly sections?: readonly SectionName[]
}

/** The report as GitHub-flavoured Markdown, every list in full. */
export function renderMarkdown(view: ComparisonView, options: MarkdownOptions = {}): string {
  const { title, articles, accounts, warnings } = view
  const heading = title === null ? 'Synoptic' : text(title.text)
  const heads = title?.article ?? null
  const credit = heads === null ? [] : [`*as ${text(articles[heads].label)} heads it*`]
  const glance = `**${count(articles.length, 'article')} → ${count(accounts.length, 'account')}**`
  const warned = warnings.map((note) => `> ${writeNote(view, note)}`)
  const chosen = SECTION_NAMES.filter((name) => isChosen(name, options.sections))
  const written = chosen.flatMap((name) => {
    const lines = WRITERS[name](view)
    return lines.length === 0 ? [] : [`## ${HEADINGS[name]}`, lines.join('\n').trimEnd()]
  })
  return `${[`# ${heading}`, ...credit, ...warned, glance, ...written].join('\n\n')}\n`
}
