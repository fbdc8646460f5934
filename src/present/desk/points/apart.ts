import { type Html, html } from '../../html/template.ts'
import type { PointView } from '../../view/points.ts'
import type { ComparisonView, PlaceView } from '../../view/view.ts'
import { letters, statement } from '../story/parts.ts'

export type ApartPage = {
  readonly story: string
  readonly title: string
  readonly view: ComparisonView
  readonly point: PointView
}

/** A line with its statements, each of which can be told apart from the others. */
export function apart({ story, title, view, point }: ApartPage): Html {
  const { claim, sides, part, anchor } = point
  const isDispute = part === 'differences'
  const all = sides.flatMap(({ places }) => places)
  const isPair = isDispute ? sides.length === 2 : all.length === 2
  const out = (side: number | null, words: string) =>
    html`<form method="post" action="/story/${story}/apart/${point.key}" data-editors><input type="hidden" name="back" value="/story/${story}#${part}">${side === null ? null : html`<input type="hidden" name="side" value="${side}">`}<button>${words}</button></form>`
  const words = isDispute ? 'These are of two matters' : 'These do not tell the same'
  const lines = isDispute
    ? sides.map(({ value, places }, side) => ({ side, told: told(view, value, places) }))
    : all.map((place, side) => ({
        side,
        told: html`<ul class="statements">${statement(view, place, place.text)}</ul>`,
      }))
  const one = isDispute ? 'This one is of another matter' : 'This one tells something else'
  return html`<div class="story reading"><p class="crumb"><a href="/">Today</a> · <a href="/story/${story}#${anchor}" dir="auto">${title}</a></p>
<h1>Not the same?</h1><p class="credit" dir="auto">${isDispute ? claim : 'These stand together as one line.'}</p>
<ul class="apart">${lines.map(({ side, told }) => html`<li>${told}${isPair ? null : out(side, one)}</li>`)}</ul>
<div class="acts-row">${out(null, isPair ? words : isDispute ? 'All are of different matters' : 'None of them tells what another does')} <a href="/story/${story}#${anchor}">They do tell the same</a></div>
<p class="lead">The story is compared again without joining them, now and when articles come. It can be taken back: <kbd>z</kbd>, or under <a href="/points#apart">Open points</a>.</p></div>`
}

function told(view: ComparisonView, value: string | null, places: readonly PlaceView[]): Html {
  return html`<p class="value" dir="auto">${value} ${letters(view, places)}</p><ul class="statements">${places.slice(0, 3).map((place) => statement(view, place, place.text))}</ul>`
}
