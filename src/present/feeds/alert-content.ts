import type { Alert } from '../../model/alert.ts'
import { alertWords } from '../alerts/alert-words.ts'
import { passageHref } from '../desk/links.ts'
import { type Html, html } from '../html/template.ts'

/** An alert in a line of plain text. */
export function alertTitle(alert: Alert): string {
  const { heading, line } = alertWords(alert)
  return `${heading}: ${line}`
}

/** An alert as an entry shows it. `base` is the address of the desk, without a slash at its end. */
export function alertContent(alert: Alert, base: string): Html {
  const { story, title, kind, sides } = alert
  const hrefOf = (article: string, start: number, end: number) =>
    base +
    (kind === 'corrected' ? `/article/${article}/versions` : passageHref(article, { start, end }))
  return html`<p>In <a href="${base}/story/${story}">${title ?? 'a story without a headline'}</a></p>
${sides.map(
  ({ value, passages }) =>
    html`${
      value === null
        ? null
        : html`<p><strong>${value}</strong></p>
`
    }${passages.map(
      ({
        article,
        start,
        end,
        outlet,
        text,
      }) => html`<blockquote><p>${text}</p><p><a href="${hrefOf(article, start, end)}">${outlet ?? 'outlet not known'}</a></p></blockquote>
`,
    )}`,
)}`
}
