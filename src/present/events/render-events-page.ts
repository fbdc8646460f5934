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
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${events.length} events – Synoptic</title>
</head>
<body>
<main>
<h1>${headline(events)}</h1>
${warnings.map((each) => html`<p>${each}</p>\n`)}<ol>
${items}</ol>
</main>
</body>
</html>
`.markup
}
