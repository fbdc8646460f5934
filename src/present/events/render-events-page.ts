import { writeDocument } from '../html/document.ts'
import { html } from '../html/template.ts'
import type { ComparisonView } from '../view/view.ts'
import { eventLines, headline } from './event-lines.ts'

/** A page that leads to the pages of several events, whose files stand beside it. */
export function renderEventsPage(
  events: readonly ComparisonView[],
  warnings: readonly string[],
  files: readonly string[],
): string {
  const items = eventLines(events).map(
    ({ title, articles, labels }, i) =>
      html`<li><a href="${encodeURIComponent(files[i])}">${title}</a><br>${articles}: ${labels}</li>\n`,
  )
  return writeDocument({
    title: `${events.length} events`,
    head: html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="referrer" content="no-referrer">`,
    body: html`<main>
<h1>${headline(events)}</h1>
${warnings.map((each) => html`<p>${each}</p>\n`)}<ol>
${items}</ol>
</main>`,
  })
}
