import { cutAt } from '../view/cut.ts'
import { describeBoth } from '../view/differences.ts'
import { formatSigla } from '../view/labels.ts'
import type { ComparisonView, DifferenceView, PositionView, WordingView } from '../view/view.ts'
import { count, section, sigla, sources, unfold } from './parts.ts'
import { type Html, html } from './template.ts'

/** Each difference as a table of the positions that accounts take. */
export function differences(view: ComparisonView): Html | null {
  if (view.differences.length + view.spellings.length === 0) return null
  return section(
    {
      id: 'differences',
      title: 'Where they differ',
      lead: 'Each side in its own words. Synoptic does not judge which is right.',
    },
    html`${unfold(view.differences, 30, (some) => html`${some.map((each) => table(view, each))}`)}${spellings(view)}`,
  )
}

/** Ways of writing a name: a line, and folded behind it where each stands. */
function spellings(view: ComparisonView): Html | null {
  if (view.spellings.length === 0) return null
  const told = view.spellings.map(({ positions }) =>
    positions
      .map(({ value, articles }) => `${value} ${formatSigla(view.articles, articles)}`)
      .join(' · '),
  )
  return html`<details class="spellings"><summary><b>Spellings:</b> ${told.join('; ')}</summary>${view.spellings.map((each) => table(view, each))}</details>`
}

function table(view: ComparisonView, difference: DifferenceView): Html {
  const { key, about, kind, compatible, positions } = difference
  const state = compatible ? 'holds' : 'clashes'
  const verdict = html`<span class="verdict ${state}">${difference.verdict}</span>`
  const both = describeBoth(view, difference)
  const warned =
    both === null ? null : html`<p class="warning"><span aria-hidden="true">⚠</span> ${both}</p>`
  return html`<table class="positions" id="${key}" data-name="They differ: ${about}" role="table">
<caption><b dir="auto">${about}</b> <span class="tag">${kind}</span> ${verdict}${warned}</caption>
<thead class="unseen" role="rowgroup"><tr role="row"><th scope="col" role="columnheader">As printed</th><th scope="col" role="columnheader">Accounts</th><th scope="col" role="columnheader">Where</th></tr></thead>
<tbody role="rowgroup">${positions.map((position) => row(view, position))}</tbody>
</table>`
}

function row(view: ComparisonView, position: PositionView): Html {
  const { value, accounts, wordings, articles } = position
  const items = (some: readonly WordingView[]) =>
    html`<ul>${some.map((wording) => evidence(view, wording))}</ul>`
  return html`<tr role="row"><th scope="row" role="rowheader" dir="auto">${value}</th>
<td role="cell">${sigla(view, articles)} <span class="support">${count(accounts, 'account')}</span></td>
<td role="cell">${unfold(wordings, MOST_WORDINGS, items)}</td></tr>`
}

/** Six sentences that all say "three" are read as three are. */
const MOST_WORDINGS = 3

function evidence(view: ComparisonView, { text, places }: WordingView): Html {
  const words = cutAt(text, places[0].values).map((piece) =>
    piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
  )
  return html`<li><span class="words" dir="auto">${words}</span>${sources(view, places)}</li>`
}
