import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import { hueOf } from '../desk/hue.ts'
import { hrefOf, letters } from '../desk/story/parts.ts'
import type { ComparisonView, DifferenceView, PlaceView, StepView } from '../view/view.ts'
import { formatInstant } from '../view/when.ts'
import { placeBlocks } from './place-blocks.ts'
import { type Html, html } from './template.ts'

const WIDTH = 760
const HEIGHT = 250
const SIDE = 60
const TOP = 60
const BOTTOM = 66

/** A letter's square, as large as a finger needs, and the line of the value above it. */
const LETTER = 24
const LABEL = 16
const CHARACTER = 6.6

type Mark = { readonly step: StepView; readonly x: number; readonly y: number }

/**
 * How a value went from report to report: a line over time, at each point the value as printed and the
 * letters of those who give it, which lead to their passages. The same stands in a table below.
 */
export function seriesChart(
  view: ComparisonView,
  { about, series }: Pick<DifferenceView, 'about' | 'series'>,
): Html | null {
  if (series === null) return null
  const { steps } = series
  const times = steps.map(({ instant }) => instant)
  const numbers = steps.map(({ number }) => number)
  const x = scaleLinear()
    .domain([Math.min(...times), Math.max(...times)])
    .range([SIDE, WIDTH - SIDE])
  const y = scaleLinear()
    .domain([Math.min(...numbers), Math.max(...numbers)])
    .range([HEIGHT - BOTTOM, TOP])
  const marks = steps.map((step) => ({ step, x: round(x(step.instant)), y: round(y(step.number)) }))
  const path = line().curve(curveStepAfter).digits(1)(marks.map((mark) => [mark.x, mark.y]))
  return html`<figure class="series"><div class="scroll" tabindex="0" role="region" aria-label="Chart: ${about}"><svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${ticks(marks)}<path class="course" d="${path}"/>${blocks(view, marks)}</svg></div>
<figcaption>By the time of the report, at the lowest number that its words allow.</figcaption><details class="as-table"><summary>As a table</summary>${table(view, steps)}</details></figure>`
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}

/** The times of the reports, left out where they would run into each other. */
function ticks(marks: readonly Mark[]): Html {
  let free = 0
  const known = new Set<number>()
  const drawn = marks.map(({ step, x }) => {
    if (known.has(x)) return null
    known.add(x)
    const label = formatInstant(step.at)
    const half = (label.length * CHARACTER) / 2
    const middle = round(Math.min(Math.max(x, half), WIDTH - half))
    const tick = html`<line class="tick" x1="${x}" x2="${x}" y1="${TOP - 50}" y2="${HEIGHT - 26}"/>`
    if (middle - half < free) return tick
    free = middle + half + 10
    return html`${tick}<text class="when" x="${middle}" y="${HEIGHT - 8}">${label}</text>`
  })
  return html`${drawn}`
}

/** At each point a dot, and near it the value with its letters, none over another. */
function blocks(view: ComparisonView, marks: readonly Mark[]): Html {
  const sized = marks.map(({ step, x, y }) => ({
    ...{ x, y, height: LABEL + LETTER },
    width: Math.max(step.value.length * CHARACTER, step.places.length * (LETTER + 2)),
  }))
  const placed = placeBlocks(sized, { width: WIDTH, height: HEIGHT - 24 })
  return html`${marks.map(({ step, x, y }, nth) => {
    const { left, top } = placed[nth]
    const sigla = step.places.map((place, at) =>
      letter(view, step, place, { x: left + at * (LETTER + 2), y: top + LABEL }),
    )
    return html`<circle class="point" cx="${x}" cy="${y}" r="3.5"/><text class="value" x="${left}" y="${top + 12}">${step.value}</text>${sigla}`
  })}`
}

function letter(
  view: ComparisonView,
  { value, at }: StepView,
  place: PlaceView,
  { x, y }: { readonly x: number; readonly y: number },
): Html {
  const { siglum, label, account } = view.articles[place.article]
  const drawn = html`<rect class="sign ${hueOf(account)}" x="${x}" y="${y}" width="${LETTER}" height="${LETTER}"/><text class="letter ${hueOf(account)}" x="${x + LETTER / 2}" y="${y + 16}">${siglum}</text>`
  const href = hrefOf(view, place)
  if (href === null) return drawn
  return html`<a href="${href}" aria-label="${siglum} ${label}: ${value}, ${formatInstant(at)}">${drawn}</a>`
}

function table(view: ComparisonView, steps: readonly StepView[]): Html {
  const rows = steps.map(
    ({ at, value, places }) =>
      html`<tr><th scope="row">${formatInstant(at)}</th><td dir="auto">${value}</td><td>${letters(view, places)}</td></tr>`,
  )
  return html`<table><thead><tr><th scope="col">Report of</th><th scope="col">Says</th><th scope="col">Who</th></tr></thead><tbody>${rows}</tbody></table>`
}
