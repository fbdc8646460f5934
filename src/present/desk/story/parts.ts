import { type Html, html, type Value } from '../../html/template.ts'
import { cutAt } from '../../view/cut.ts'
import type { ComparisonView, PlaceView } from '../../view/view.ts'
import { siglum } from '../hue.ts'
import { originalHref, passageHref } from '../links.ts'
import type { Lines } from './tools.ts'

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

/** More letters than these are told as a number. */
const MOST_LETTERS = 10

/** The letters of places, one for each article. */
export function letters(view: ComparisonView, places: readonly PlaceView[]): Html {
  const first = new Map<number, PlaceView>()
  for (const place of places) if (!first.has(place.article)) first.set(place.article, place)
  const sorted = [...first.values()].sort((a, b) => a.article - b.article)
  const more = sorted.length - MOST_LETTERS
  const shown = sorted.slice(0, MOST_LETTERS).map((place) => letter(view, place))
  return html`<span class="letters">${shown}${more > 0 ? html`<span class="number">+${more}</span>` : null}</span>`
}

/** Outlet and paragraph, and the outlet's own page where it has one. */
export function source({ articles }: ComparisonView, place: PlaceView): Html {
  const { id, label, url } = articles[place.article]
  const original = originalHref(url, place.text)
  const where = place.paragraph === null ? null : ` ¶${place.paragraph}`
  return html`<span class="source"><a href="${passageHref(id, place)}"><bdi>${label}</bdi>${where}</a>${original === null ? null : html` · <a href="${original}" rel="noreferrer">at the outlet</a>`}</span>`
}

/** A statement with its letter, its words and where they stand. */
export function statement(
  view: ComparisonView,
  place: PlaceView,
  words: Value,
  { id, tools }: { readonly id?: string; readonly tools?: Html | null } = {},
): Html {
  return html`<li${id === undefined ? null : html` id="${id}"`}>${letter(view, place)}<div><p><span dir="auto">${words}</span> ${source(view, place)}</p>${tools ?? null}</div></li>`
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

/** How much of a part is written. */
export type Room = {
  /** Everything; else the first of long lists. */
  readonly whole: boolean
  /** The page that has the part whole. */
  readonly href: string
  readonly lines: Lines
}

/** A list of up to so many times its usual length is there to be opened; of a longer one the page of its own. */
const FOLDED = 2

/** The first of a list, and the way to the others. */
export function unfold<T>(
  { whole, href }: Room,
  items: readonly T[],
  limit: number,
  write: (items: readonly T[]) => Html,
): Html {
  if (whole || items.length <= limit) return write(items)
  const first = write(items.slice(0, limit))
  if (items.length > FOLDED * limit)
    return html`${first}<p class="more"><a href="${href}">All ${items.length}</a></p>`
  const more = items.length - limit
  return html`${first}<details class="fold"><summary>${more} more</summary>${write(items.slice(limit))}</details>`
}
