import { type Html, html } from '../../html/template.ts'
import { isUnsettled } from '../../view/brief.ts'
import type { ComparisonView, DifferenceView } from '../../view/view.ts'
import { letters, type Part, type Room } from './parts.ts'
import { tools } from './tools.ts'

/** Lines of what is not settled that stand beside the brief, and values of each. */
const MOST_DISPUTES = 5
const MOST_VALUES = 4

/** The accounts' own sentences, and beside them what is not settled. */
export function brief(view: ComparisonView, { lines: marks }: Room): Part | null {
  if (view.brief.length === 0) return null
  const lines = view.brief.map(
    (line) =>
      html`<div id="${line.key}"><p dir="auto">${line.text} ${letters(view, line.cites)}${line.disputes.map(({ key, about }) => html` <a class="open-point" href="#${key}">≠ not settled: <span dir="auto">${about}</span></a>`)}</p>${tools(marks, line, false)}</div>`,
  )
  return {
    id: 'brief',
    heading: 'Brief',
    lead: 'The accounts’ own sentences, the best supported first. A letter stands for who tells the same, “in part” for who tells some of it; choose it to read their words.',
    size: null,
    body: html`<div class="brief-and-disputes"><div class="brief">${lines}</div>${unsettled(view)}</div>`,
  }
}

function unsettled(view: ComparisonView): Html | null {
  const open = view.differences.filter(isUnsettled)
  if (open.length === 0) return null
  return html`<aside class="unsettled" aria-labelledby="unsettled"><h3 id="unsettled">Not settled</h3><ul>${open.slice(0, MOST_DISPUTES).map((difference) => dispute(view, difference))}</ul></aside>`
}

function dispute(view: ComparisonView, { key, about, positions }: DifferenceView): Html {
  const values = positions.slice(0, MOST_VALUES)
  return html`<li><a href="#${key}" dir="auto">${about}</a>${values.map(({ value, statements }) => html`<p class="value"><span dir="auto">${value}</span> ${letters(view, statements)}</p>`)}</li>`
}
