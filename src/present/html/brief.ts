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
  const links = sortPlaces(cites).map((place) => cite(view, place))
  const where = links.map((link, index) => html`${index === 0 ? null : ' · '}${link}`)
  const cited = where.length === 0 ? null : html` <span class="cites">(${where})</span>`
  return html`<p dir="auto" id="${key}" data-name="A line of the brief">${text}${cited}</p>`
}

function cite({ articles }: ComparisonView, place: PlaceView): Html {
  const { label } = articles[place.article]
  const words = formatPlace(articles, place)
  if (place.anchor === null) return html`<span title="${label}">${words}</span>`
  return html`<a href="#${place.anchor}" title="${label}">${words}</a>`
}
