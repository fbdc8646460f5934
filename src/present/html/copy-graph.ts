import { scaleLinear } from 'd3-scale'
import { curveBasis, line } from 'd3-shape'
import { count } from '../view/count.ts'
import type { ComparisonView } from '../view/view.ts'
import { type Html, html } from './template.ts'

const ROW = 34
const LABELS = 200
/** How far the innermost arc reaches, and how much farther each one outside it. */
const NEAR = 34
const LANE = 30
/** More arcs than these are a thicket; the words beside the graph say what is left out. */
const MOST_LINKS = 12

type Link = { readonly a: number; readonly b: number; readonly words: number }
type Arc = Link & { readonly lane: number }

/**
 * Who shares wording with whom: the articles in rows, an arc between two that share passages, as
 * thick as the words are many. Nothing is drawn where nothing is shared.
 */
export function copyGraph(view: ComparisonView): Html | null {
  const links = joinPairs(view)
  if (links.length === 0) return null
  const arcs = assignLanes(links.slice(0, MOST_LINKS))
  const articles = [...new Set(arcs.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b)
  const y = new Map(articles.map((article, row) => [article, row * ROW + ROW / 2 + 5]))
  const height = articles.length * ROW + 10
  const width = LABELS + NEAR + Math.max(...arcs.map(({ lane }) => lane)) * LANE + 44
  const thickness = scaleLinear().domain([0, links[0].words]).range([1.5, 9])
  const drawn = arcs.map((arc) => drawArc(arc, y, thickness(arc.words)))
  const labels = articles.map((article) => label(view, article, y.get(article) ?? 0))
  const rest = links.length - arcs.length
  const more = rest > 0 ? html`, the ${MOST_LINKS} largest of ${links.length}` : null
  return html`<figure class="graph"><figcaption>Words shared${more}</figcaption><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${describe(view, arcs)}">${drawn.map(([path]) => path)}${drawn.map(([, text]) => text)}${labels}</svg></figure>`
}

/** An arc and the number of its words at the crown. */
function drawArc(
  { a, b, lane, words }: Arc,
  y: ReadonlyMap<number, number>,
  width: number,
): [path: Html, text: Html] {
  const from = y.get(a) ?? 0
  const to = y.get(b) ?? 0
  const crown = LABELS + NEAR + lane * LANE
  const path = line().curve(curveBasis).digits(1)([
    [LABELS, from],
    [crown, from],
    [crown, to],
    [LABELS, to],
  ])
  const middle = (from + to) / 2
  return [
    html`<path class="arc" d="${path}" stroke-width="${Math.round(width * 10) / 10}"/>`,
    html`<text class="weight" x="${crown - 1}" y="${middle + 4}">${words}</text>`,
  ]
}

/** Short arcs inside, long ones outside; each takes the first lane that is free along its rows. */
function assignLanes(links: readonly Link[]): Arc[] {
  const lanes: Link[][] = []
  const sorted = [...links].sort((x, y) => x.b - x.a - (y.b - y.a) || x.a - y.a)
  return sorted.map((link) => {
    const free = lanes.findIndex((lane) => lane.every(({ a, b }) => b <= link.a || link.b <= a))
    const lane = free < 0 ? lanes.length : free
    lanes[lane] = [...(lanes[lane] ?? []), link]
    return { ...link, lane }
  })
}

function label({ articles }: ComparisonView, article: number, y: number): Html {
  const { siglum, label } = articles[article]
  const short = label.length > 22 ? `${label.slice(0, 21).trimEnd()}…` : label
  return html`<circle class="node" cx="${LABELS - 14}" cy="${y}" r="11"/><text class="letter" x="${LABELS - 14}" y="${y + 4}">${siglum}</text><text class="name" x="${LABELS - 34}" y="${y + 5}">${short}</text>`
}

/** The words that each pair of articles shares, over all their passages, the most first. */
function joinPairs({ copies }: ComparisonView): Link[] {
  const pairs = new Map<string, Link>()
  for (const { places, words } of copies) {
    const a = Math.min(places[0].article, places[1].article)
    const b = Math.max(places[0].article, places[1].article)
    if (a === b) continue
    const key = `${a} ${b}`
    pairs.set(key, { a, b, words: words + (pairs.get(key)?.words ?? 0) })
  }
  return [...pairs.values()].sort((x, y) => y.words - x.words || x.a - y.a || x.b - y.b)
}

function describe({ articles }: ComparisonView, links: readonly Link[]): string {
  const told = links.map(
    ({ a, b, words }) =>
      `${articles[a].label} and ${articles[b].label} share ${count(words, 'word')}`,
  )
  return `${told.join('; ')}.`
}
