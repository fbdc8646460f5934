import type { BriefView, ComparisonView } from '../view/view.ts'
import { section, source } from './parts.ts'
import { type Html, html } from './template.ts'

/** The accounts' own sentences, each citation one click from where it stands. */
export function brief(view: ComparisonView): Html | null {
  if (view.brief.length === 0) return null
  const cited = view.citations.map((place) => html`<li>${source(view, place)}</li>`)
  return section(
    {
      id: 'brief',
      title: 'In brief',
      lead: 'The accounts’ own sentences, the best supported first.',
    },
    html`<div class="brief">${view.brief.map((line) => writeLine(view, line))}</div>
<details class="citations"><summary>Where they stand</summary><ol>${cited}</ol></details>`,
  )
}

function writeLine(view: ComparisonView, { text, citations }: BriefView): Html {
  const cites = citations.map((number) => cite(view, number))
  return html`<p dir="auto">${text}${cites.length > 0 ? html` <span class="cites">${cites}</span>` : null}</p>`
}

function cite({ citations, articles }: ComparisonView, number: number): Html {
  const { article, anchor } = citations[number - 1]
  const label = `Citation ${number}: ${articles[article].label}`
  if (anchor === null) return html`<span title="${label}">${number}</span>`
  return html`<a href="#${anchor}" title="${label}" aria-label="${label}">${number}</a>`
}
