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

/** Where a passage stands: further down where the page holds the texts, else on its article's page. */
export function hrefOf({ articles, columns }: ComparisonView, place: PlaceView): string | null {
  if (place.anchor === null) return null
  return columns.length > 0 ? `#${place.anchor}` : passageHref(articles[place.article].id, place)
}

/** The letter of a place's article, a link to the passage. */
export function letter(view: ComparisonView, place: PlaceView): Html {
  const { label, siglum: sign, account } = view.articles[place.article]
  return siglum(sign, account, label, hrefOf(view, place) ?? undefined)
}

/** More letters than these are told as a number. */
const MOST_LETTERS = 10

/** The first place of each article, in the order of the articles. */
export function firstOfEach(places: readonly PlaceView[]): PlaceView[] {
  const first = new Map<number, PlaceView>()
  for (const place of places) if (!first.has(place.article)) first.set(place.article, place)
  return [...first.values()].sort((a, b) => a.article - b.article)
}

/** The letters of places, one for each article; after them those that tell only part. */
export function letters(view: ComparisonView, places: readonly PlaceView[]): Html {
  const whole = places.filter(({ isPart }) => !isPart)
  const part = places.filter(({ isPart }) => isPart)
  if (part.length === 0) return lettersOf(view, whole)
  return html`${lettersOf(view, whole)} <span class="in-part">in part ${lettersOf(view, part)}</span>`
}

function lettersOf(view: ComparisonView, places: readonly PlaceView[]): Html {
  const sorted = firstOfEach(places)
  const more = sorted.length - MOST_LETTERS
  const shown = sorted.slice(0, MOST_LETTERS).map((place) => letter(view, place))
  return html`<span class="letters">${shown}${more > 0 ? html`<span class="number">+${more}</span>` : null}</span>`
}

/** Outlet and paragraph, and the outlet's own page where it has one. */
export function source(view: ComparisonView, place: PlaceView): Html {
  const { label, url } = view.articles[place.article]
  const original = originalHref(url, place.text)
  const where = place.paragraph === null ? null : ` ¶${place.paragraph}`
  const words = html`<bdi>${label}</bdi>${where}`
  const href = hrefOf(view, place)
  return html`<span class="source">${href === null ? words : html`<a href="${href}">${words}</a>`}${original === null ? null : html`<span class="at"> · <a href="${original}" rel="noreferrer">at the outlet</a></span>`}</span>`
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
  /** The page that has the part whole; null where there is none and this one holds it all. */
  readonly href: string | null
  /** What a person may do with lines; null where nothing can be done with them. */
  readonly lines: Lines | null
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
  if (href !== null && items.length > FOLDED * limit)
    return html`${first}<p class="more"><a href="${href}">All ${items.length}</a></p>`
  const more = items.length - limit
  return html`${first}<details class="fold rest"><summary>${more} more</summary>${write(items.slice(limit))}</details>`
}
