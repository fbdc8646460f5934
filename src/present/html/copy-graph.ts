import { scaleLinear } from 'd3-scale'
import { linkVertical } from 'd3-shape'
import type { ComparisonView } from '../view/view.ts'
import { count } from './parts.ts'
import { type Html, html } from './template.ts'

const ROW = 34
const WIDTH = 340
const LABELS = 210

type Link = { readonly a: number; readonly b: number; readonly words: number }

/**
 * Who shares wording with whom: the articles in rows, an arc between two that share passages, as
 * thick as the words are many. Nothing is drawn where nothing is shared.
 */
export function copyGraph(view: ComparisonView): Html | null {
  const links = joinPairs(view)
  if (links.length === 0) return null
  const rows = [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b)
  const rowOf = new Map(rows.map((article, row) => [article, row]))
  const height = rows.length * ROW + 10
  const most = Math.max(...links.map(({ words }) => words))
  const thickness = scaleLinear().domain([0, most]).range([2, 12])
  const reach = scaleLinear()
    .domain([1, Math.max(2, rows.length - 1)])
    .range([50, 110])
  const arcs = links.map(({ a, b, words }) => {
    const from = yOf(rowOf.get(a) ?? 0)
    const to = yOf(rowOf.get(b) ?? 0)
    const bulge = reach(Math.abs((rowOf.get(a) ?? 0) - (rowOf.get(b) ?? 0)))
    return arc({ from, to, bulge, width: thickness(words), words })
  })
  const labels = rows.map((article, row) => label(view, article, yOf(row)))
  return html`<figure class="graph"><figcaption>Shared wording</figcaption><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${describe(view, links)}">${arcs}${labels}</svg></figure>`
}

function yOf(row: number): number {
  return row * ROW + ROW / 2 + 5
}

function arc(options: {
  readonly from: number
  readonly to: number
  readonly bulge: number
  readonly width: number
  readonly words: number
}): Html {
  const { from, to, bulge, width, words } = options
  const x = LABELS
  const path =
    halfArc(x, from, x + bulge, (from + to) / 2) + halfArc(x, to, x + bulge, (from + to) / 2)
  const text = html`<text class="weight" x="${round(x + bulge + 4)}" y="${round((from + to) / 2 + 4)}">${words}</text>`
  return html`<path class="arc" d="${path}" stroke-width="${round(width)}"/>${text}`
}

/** From an article's row out to the arc's crown. */
function halfArc(x: number, y: number, crownX: number, crownY: number): string {
  const draw = linkVertical<unknown, readonly [number, number]>()
    .x(([, across]) => across)
    .y(([down]) => down)
  // The curve runs level at both ends once its axes are exchanged, as an arc needs at its feet.
  return (draw({ source: [y, x], target: [crownY, crownX] }) ?? '').replace(/\d+\.\d+/g, (n) =>
    String(round(Number(n))),
  )
}

function label({ articles }: ComparisonView, article: number, y: number): Html {
  const { siglum, label } = articles[article]
  const short = label.length > 22 ? `${label.slice(0, 21).trimEnd()}…` : label
  return html`<circle class="node" cx="${LABELS - 14}" cy="${y}" r="11"/><text class="letter" x="${LABELS - 14}" y="${y + 4}">${siglum}</text><text class="name" x="${LABELS - 34}" y="${y + 5}">${short}</text>`
}

/** The words that each pair of articles shares, over all their passages. */
function joinPairs({ copies }: ComparisonView): Link[] {
  const pairs = new Map<string, Link>()
  for (const { places, words } of copies) {
    const a = Math.min(places[0].article, places[1].article)
    const b = Math.max(places[0].article, places[1].article)
    if (a === b) continue
    const key = `${a} ${b}`
    pairs.set(key, { a, b, words: words + (pairs.get(key)?.words ?? 0) })
  }
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}

function describe({ articles }: ComparisonView, links: readonly Link[]): string {
  const told = links.map(
    ({ a, b, words }) =>
      `${articles[a].label} and ${articles[b].label} share ${count(words, 'word')}`,
  )
  return `${told.join('; ')}.`
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
