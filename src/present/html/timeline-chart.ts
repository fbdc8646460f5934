import { scaleLinear } from 'd3-scale'
import { symbol, symbolCircle, symbolDiamond } from 'd3-shape'
import type { ComparisonView, EventView } from '../view/view.ts'
import { type Html, html } from './template.ts'

const WIDTH = 760
const LEFT = 64
const RIGHT = 40
const TOP = 34
const ROW = 30

/**
 * Accounts in rows, time from left to right: a mark where an account tells an event. Gaps grow
 * with the logarithm of the time between, so that minutes and decades fit on one line.
 */
export function timelineChart(view: ComparisonView): Html | null {
  const events = view.timeline
  if (events.length < 2) return null
  const x = placeEvents(events)
  const rows = view.accounts.map((account, index) => ({ account, y: TOP + index * ROW + ROW / 2 }))
  const height = TOP + rows.length * ROW + 6
  const lanes = rows.map(
    ({ account, y }) =>
      html`<line class="lane" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/><text class="letter" x="${LEFT - 30}" y="${y + 4}">${account.sigla}</text>`,
  )
  const marks = events.map((event, index) => markEvent(view, event, x[index], rows))
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Timeline chart"><svg class="chart" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${events.length} events in time, by account; the list below gives them in words">${lanes}${ticks(events, x, height)}${marks}</svg></div>`
}

function markEvent(
  view: ComparisonView,
  event: EventView,
  x: number,
  rows: readonly { readonly y: number }[],
): Html {
  const told = new Set(event.statements.map(({ article }) => view.articles[article].account))
  const shape = event.when.basis === 'stated' ? symbolCircle : symbolDiamond
  const path = symbol(shape, 90)() ?? ''
  return html`${[...told].map((account) =>
    rows[account] === undefined
      ? null
      : html`<path class="event" d="${path}" transform="translate(${x},${rows[account].y})"><title>${event.label}</title></path>`,
  )}`
}

/** Where each event stands across the chart. */
function placeEvents(events: readonly EventView[]): number[] {
  let along = 0
  const steps = events.map(({ when }, index) => {
    if (index > 0) along += 1 + Math.log2(1 + gapInHours(events[index - 1].when.start, when.start))
    return along
  })
  const scale = scaleLinear()
    .domain([0, Math.max(1, along)])
    .range([LEFT + 16, WIDTH - RIGHT - 16])
  return steps.map((step) => Math.round(scale(step) * 10) / 10)
}

function gapInHours(before: string, after: string): number {
  const gap = Date.parse(padDate(after)) - Date.parse(padDate(before))
  return Number.isFinite(gap) && gap > 0 ? gap / 3_600_000 : 0
}

/** A day or year as an instant, read in universal time whatever the machine's zone. */
function padDate(iso: string): string {
  const full = `${iso}-01-01`.slice(0, Math.max(10, iso.length))
  return iso.length > 10 ? `${iso.slice(0, 16)}Z` : iso.length < 10 ? full : iso
}

/** Labels above the chart, left out where they would run into each other. */
function ticks(events: readonly EventView[], x: readonly number[], height: number): Html {
  let free = 0
  const drawn = events.map(({ label }, index) => {
    const line = html`<line class="tick" x1="${x[index]}" x2="${x[index]}" y1="${TOP}" y2="${height}"/>`
    const half = label.length * 3.4
    const middle = Math.min(Math.max(x[index], half + 2), WIDTH - half - 2)
    if (middle - half < free) return line
    free = middle + half + 10
    return html`${line}<text class="when" x="${middle}" y="${TOP - 12}">${label}</text>`
  })
  return html`${drawn}`
}
