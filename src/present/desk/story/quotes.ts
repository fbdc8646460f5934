import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import type { ComparisonView, PieceView, QuoteView, VariantView } from '../../view/view.ts'
import { letters, type Part, type Room, source, unfold } from './parts.ts'
import { tools } from './tools.ts'

const MOST_SHARED = 12
const MOST_SINGLE = 6

/** Each utterance with its wordings, the most reported first. */
export function quotes(view: ComparisonView, room: Room): Part | null {
  if (view.quotes.length === 0) return null
  const shared = view.quotes.filter((quote) => quote.shared)
  const single = view.quotes.filter((quote) => !quote.shared)
  const list = (some: readonly QuoteView[]) =>
    html`${some.map((quote) => utterance(view, quote, room))}`
  const once =
    single.length === 0
      ? null
      : html`<h3 class="minor">Quoted once</h3>${unfold(room, single, MOST_SINGLE, list)}`
  return {
    id: 'quotes',
    heading: 'What was said',
    lead: 'Against the fullest wording: struck words are cut, underlined ones added.',
    size: shared.length,
    body: html`${unfold(room, shared, MOST_SHARED, list)}${once}`,
  }
}

function utterance(view: ComparisonView, quote: QuoteView, { lines }: Room): Html {
  const { key, speaker, accounts, variants, shared } = quote
  return html`<article class="quote" id="${key}"><h3><bdi>${speaker ?? 'Speaker not named'}</bdi> <span class="by">${count(accounts, 'account')}</span></h3><ul>${variants.map((variant) => wording(view, variant))}</ul>${tools(lines, quote, shared)}</article>`
}

function wording(view: ComparisonView, { places, fullest, pieces, warnings }: VariantView): Html {
  return html`<li class="${fullest ? 'fullest' : 'variant'}">${letters(view, places)}<div><blockquote dir="auto">“${pieces.map(mark)}”</blockquote>${warnings.map((warning) => html`<p class="warning"><span aria-hidden="true">⚠</span> ${warning}</p>`)}<p class="sources">${places.map((place) => html`${source(view, place)}${place.as === null ? null : html` as <bdi>${place.as}</bdi>`}${place.kind === 'partial' ? ', in part' : null} `)}</p></div></li>`
}

function mark({ kind, from, to, spaceBefore, spaceAfter }: PieceView): Html {
  if (kind === 'same') return html`${to}`
  const added =
    to === ''
      ? null
      : html`<ins><span class="unseen">[added: </span>${to}<span class="unseen">]</span></ins>`
  if (from === '') return html`${added}`
  const cut = html`<del><span class="unseen">[cut: </span>${from}<span class="unseen">]</span></del>`
  return html`${spaceBefore ? ' ' : null}${cut}${spaceAfter ? ' ' : null}${added}`
}
