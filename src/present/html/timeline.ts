import type { ComparisonView, EventView } from '../view/view.ts'
import { section, sources, unfold } from './parts.ts'
import { type Html, html } from './template.ts'
import { timelineChart } from './timeline-chart.ts'

/** What is told, in the order in which it happened: a chart, then the words. */
export function timeline(view: ComparisonView): Html | null {
  if (view.timeline.length === 0) return null
  const items = (some: readonly EventView[]) =>
    html`<ol class="events">${some.map((event) => write(view, event))}</ol>`
  return section(
    {
      id: 'timeline',
      title: 'When',
      lead: html`By the time of the event. <span class="key"><b>●</b> stated</span> <span class="key"><b>◆</b> counted from the article’s date</span>`,
    },
    html`${timelineChart(view)}${unfold(view.timeline, 16, items)}`,
  )
}

function write(view: ComparisonView, { key, label, when, wordings }: EventView): Html {
  const basis = when.basis === 'implied' ? html` <span class="tag">implied</span>` : null
  const told = wordings.map(
    ({ text, places }) =>
      html`<li><span class="words" dir="auto">${text}</span>${sources(view, places)}</li>`,
  )
  return html`<li id="${key}"><p class="when"><time>${label}</time>${basis}</p><ul>${told}</ul></li>`
}
