import type { ComparisonView, DifferenceView, PositionView, WordingView } from '../view/view.ts'
import { count, section, sigla, sources, unfold } from './parts.ts'
import { type Html, html } from './template.ts'

/** Each difference as a table of the positions that accounts take. */
export function differences(view: ComparisonView): Html | null {
  if (view.differences.length === 0) return null
  return section(
    {
      id: 'differences',
      title: 'Where they differ',
      lead: 'Each side in its own words. Synoptic does not judge which is right.',
    },
    unfold(view.differences, 30, (some) => html`${some.map((each) => table(view, each))}`),
  )
}

function table(view: ComparisonView, difference: DifferenceView): Html {
  const { key, about, kind, compatible, positions } = difference
  const state = compatible ? 'holds' : 'clashes'
  const verdict = html`<span class="verdict ${state}">${difference.verdict}</span>`
  return html`<table class="positions" id="${key}" data-name="They differ: ${about}" role="table">
<caption><b dir="auto">${about}</b> <span class="tag">${kind}</span> ${verdict}</caption>
<thead class="unseen" role="rowgroup"><tr role="row"><th scope="col" role="columnheader">As printed</th><th scope="col" role="columnheader">Accounts</th><th scope="col" role="columnheader">Where</th></tr></thead>
<tbody role="rowgroup">${positions.map((position) => row(view, position))}</tbody>
</table>`
}

function row(view: ComparisonView, position: PositionView): Html {
  const { value, accounts, wordings, articles } = position
  return html`<tr role="row"><th scope="row" role="rowheader" dir="auto">${value}</th>
<td role="cell">${sigla(view, articles)} <span class="support">${count(accounts, 'account')}</span></td>
<td role="cell"><ul>${wordings.map((wording) => evidence(view, wording, value))}</ul></td></tr>`
}

function evidence(view: ComparisonView, { text, places }: WordingView, value: string): Html {
  return html`<li><span class="words" dir="auto">${stress(text, value)}</span>${sources(view, places)}</li>`
}

/** The statement with the words that differ marked, where they stand in it. */
function stress(text: string, value: string): Html {
  const at = value === '' || value === text ? -1 : text.toLowerCase().indexOf(value.toLowerCase())
  if (at < 0) return html`${text}`
  const end = at + value.length
  return html`${text.slice(0, at)}<mark>${text.slice(at, end)}</mark>${text.slice(end)}`
}
