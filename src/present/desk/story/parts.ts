import { type Html, html, type Value } from '../../html/template.ts'
import { cutAt } from '../../view/cut.ts'
import type { ComparisonView, PlaceView } from '../../view/view.ts'
import { siglum } from '../hue.ts'
import { originalHref, passageHref } from '../links.ts'

/** A part of the story page. */
export type Part = {
  readonly id: string
  readonly heading: string
  readonly lead: string
  /** How many things it holds, for the contents; null where that says little. */
  readonly size: number | null
  readonly body: Html
}

/** A part as a section of the page. */
export function section({ id, heading, lead, body }: Part): Html {
  return html`<section class="part" id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2><p class="lead">${lead}</p>${body}</section>`
}

/** The letter of a place's article, a link to the passage. */
export function letter({ articles }: ComparisonView, place: PlaceView): Html {
  const { id, label, siglum: sign, account } = articles[place.article]
  return siglum(sign, account, label, passageHref(id, place))
}

/** The letters of places, one for each article. */
export function letters(view: ComparisonView, places: readonly PlaceView[]): Html {
  const first = new Map<number, PlaceView>()
  for (const place of places) if (!first.has(place.article)) first.set(place.article, place)
  const sorted = [...first.values()].sort((a, b) => a.article - b.article)
  return html`<span class="letters">${sorted.map((place) => letter(view, place))}</span>`
}

/** Outlet and paragraph, and the outlet's own page where it has one. */
export function source({ articles }: ComparisonView, place: PlaceView): Html {
  const { id, label, url } = articles[place.article]
  const original = originalHref(url, place.text)
  const where = place.paragraph === null ? null : ` ¶${place.paragraph}`
  return html`<span class="source"><a href="${passageHref(id, place)}"><bdi>${label}</bdi>${where}</a>${original === null ? null : html` · <a href="${original}" rel="noreferrer">at the outlet</a>`}</span>`
}

/** A statement with its letter, its words and where they stand. */
export function statement(view: ComparisonView, place: PlaceView, words: Value): Html {
  return html`<li>${letter(view, place)}<p><span dir="auto">${words}</span> ${source(view, place)}</p></li>`
}

/** What all share as it is; what this outlet alone adds toned down. */
export function toned({ text, shared }: PlaceView): Html {
  if (shared.length === 0) return html`${text}`
  return html`${cutAt(text, shared).map((piece) => (piece.marked ? piece.text : html`<span class="own">${piece.text}</span>`))}`
}

/** A statement with its value marked. */
export function valued({ text, values }: PlaceView): Html {
  return html`${cutAt(text, values).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text))}`
}

/** The first of a list, and the others behind a summary. */
export function unfold<T>(
  items: readonly T[],
  limit: number,
  write: (items: readonly T[]) => Html,
): Html {
  if (items.length <= limit) return write(items)
  const more = items.length - limit
  return html`${write(items.slice(0, limit))}<details class="fold"><summary>${more} more</summary>${write(items.slice(limit))}</details>`
}
