import { formatPlace, sortPlaces } from '../view/places.ts'
import type { BriefView, ComparisonView, PlaceView } from '../view/view.ts'
import { section } from './parts.ts'
import { type Html, html } from './template.ts'

/** The accounts' own sentences, each citation one click from where it stands. */
export function brief(view: ComparisonView): Html | null {
  if (view.brief.length === 0) return null
  return section(
    {
      id: 'brief',
      title: 'In brief',
      lead: 'The accounts’ own sentences, the best supported first.',
    },
    html`<div class="brief">${view.brief.map((line) => writeLine(view, line))}</div>`,
  )
}

function writeLine(view: ComparisonView, { key, text, cites }: BriefView): Html {
  const places = sortPlaces(cites)
  const links = places.map((place, index) => {
    const opening = index === 0 ? '(' : ''
    const closing = index === places.length - 1 ? ')' : ' ·'
    return html` <span>${opening}${cite(view, place)}${closing}</span>`
  })
  return html`<p dir="auto" id="${key}" data-name="A line of the brief">${text}<span class="cites">${links}</span></p>`
}

function cite({ articles }: ComparisonView, place: PlaceView): Html {
  const { label } = articles[place.article]
  const words = formatPlace(articles, place)
  if (place.anchor === null) return html`<span title="${label}">${words}</span>`
  return html`<a href="#${place.anchor}" title="${label}">${words}</a>`
}
