import { seriesChart } from '../../html/series-chart.ts'
import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import { describeBoth } from '../../view/differences.ts'
import { formatSigla } from '../../view/labels.ts'
import type { ComparisonView, DifferenceView, PositionView } from '../../view/view.ts'
import { letters, type Part, type Room, source, unfold, valued } from './parts.ts'
import { tools } from './tools.ts'

const MOST_SHOWN = 20
const MOST_POSITIONS = 6
const MOST_WORDINGS = 2

/** What cannot all hold first, then what can, then mere spellings in a folded line. */
export function differences(view: ComparisonView, room: Room): Part | null {
  const { differences: all, spellings } = view
  if (all.length + spellings.length === 0) return null
  const hard = all.filter(({ compatible }) => !compatible)
  const soft = all.filter(({ compatible }) => compatible)
  const list = (some: readonly DifferenceView[]) =>
    html`${some.map((each) => table(view, each, room))}`
  const holds =
    soft.length === 0
      ? null
      : html`<details class="fold"${hard.length === 0 ? html` open` : null}><summary>${soft.length} more whose sides may all hold</summary>${unfold(room, soft, MOST_SHOWN, list)}</details>`
  return {
    id: 'differences',
    heading: 'Where they differ',
    lead: 'Each side in its own words. What cannot all hold stands first.',
    size: hard.length,
    body: html`${unfold(room, hard, MOST_SHOWN, list)}${holds}${spelled(view, room)}`,
  }
}

function table(view: ComparisonView, difference: DifferenceView, room: Room): Html {
  const { key, about, kind, compatible, verdict, positions } = difference
  const both = describeBoth(view, difference)
  return html`<article class="difference ${compatible ? 'holds' : 'clashes'}" id="${key}"><header><h3 dir="auto">${about}</h3> <span class="kind">${kind}</span> <span class="verdict">${verdict}</span></header>
${both === null ? null : html`<p class="warning"><span aria-hidden="true">⚠</span> ${both}</p>`}${seriesChart(view, difference)}${unfold(room, positions, MOST_POSITIONS, (some) => html`<ul class="positions">${some.map((each) => position(view, each, room))}</ul>`)}${tools(room.lines, difference, true)}</article>`
}

function position(
  view: ComparisonView,
  { value, accounts, statements, wordings }: PositionView,
  room: Room,
): Html {
  const words = unfold(
    room,
    wordings,
    MOST_WORDINGS,
    (some) =>
      html`${some.map(({ places }) => html`<p class="words"><span dir="auto">${valued(places[0])}</span> ${source(view, places[0])}</p>`)}`,
  )
  return html`<li><p class="value" dir="auto">${value}</p><p class="by">${letters(view, statements)} ${count(accounts, 'account')}</p>${words}</li>`
}

/** Ways of writing a name say nothing of what happened. */
function spelled(view: ComparisonView, room: Room): Html | null {
  if (view.spellings.length === 0) return null
  const told = view.spellings.map(({ positions }) =>
    positions
      .map(({ value, articles }) => `${value} ${formatSigla(view.articles, articles)}`)
      .join(' · '),
  )
  return html`<details class="fold"><summary>Spellings: ${told.join('; ')}</summary>${view.spellings.map((each) => table(view, each, room))}</details>`
}
