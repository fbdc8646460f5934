import type { ComparisonView } from '../view/view.ts'
import { escapeMarkdown as text } from './escape.ts'
import { count } from './parts.ts'
import { SECTIONS } from './sections.ts'

/** The whole report as GitHub-flavoured Markdown, every list in full. */
export function renderMarkdown(view: ComparisonView): string {
  const { title, articles, accounts } = view
  const heading = title === null ? 'Synoptic' : text(title.text)
  const credit = title === null ? [] : [`*as ${text(articles[title.article].label)} heads it*`]
  const glance = `**${count(articles.length, 'article')} → ${count(accounts.length, 'account')}**`
  const written = SECTIONS.flatMap(({ heading, write }) => {
    const lines = write(view)
    return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n').trimEnd()]
  })
  return `${[`# ${heading}`, ...credit, glance, ...written].join('\n\n')}\n`
}
