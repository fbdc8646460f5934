import type {
  ComparisonView,
  PieceView,
  QuotePlaceView,
  QuoteView,
  VariantView,
} from '../view/view.ts'
import { count, section, source, sources, unfold, unseen } from './parts.ts'
import { type Html, html } from './template.ts'

/** Each quote with its variants side by side, changes marked word by word. */
export function quotes(view: ComparisonView): Html | null {
  if (view.quotes.length === 0) return null
  const several = view.quotes.filter(({ shared }) => shared)
  const single = view.quotes.filter(({ shared }) => !shared)
  return section(
    {
      id: 'quotes',
      title: 'What was said',
      lead: html`Against the fullest wording: <del>words cut</del> <ins>words added</ins>`,
    },
    html`${unfold(several, 20, (some) => html`${some.map((quote) => group(view, quote))}`)}${alone(view, single)}`,
  )
}

function group(view: ComparisonView, { key, speaker, accounts, variants }: QuoteView): Html {
  return html`<div class="quote" id="${key}" data-name="Words of ${speaker ?? 'an unnamed speaker'}">
<h3><bdi>${speaker ?? 'Speaker not named'}</bdi> <span class="support">${count(accounts, 'account')}</span></h3>
<ul class="variants">${variants.map((variant) => write(view, variant))}</ul></div>`
}

function write(view: ComparisonView, variant: VariantView): Html {
  const { places, fullest, pieces, warnings } = variant
  return html`<li class="${fullest ? 'fullest' : 'variant'}"><blockquote dir="auto">“${pieces.map(mark)}”</blockquote>
${warnings.map((warning) => html`<p class="warning"><span aria-hidden="true">⚠</span> ${warning}</p>`)}${places.map((place) => by(view, place))}</li>`
}

/** Where a wording stands, and how that outlet names the speaker. */
function by(view: ComparisonView, place: QuotePlaceView): Html {
  const as = place.as === null ? null : html`, as <bdi>${place.as}</bdi>`
  return html`<p class="by">${source(view, place)}${as}${place.kind === 'partial' ? ', in part' : null}</p>`
}

function mark({ kind, from, to, spaceBefore, spaceAfter }: PieceView): Html {
  if (kind === 'same') return html`${to}`
  const added = to === '' ? null : html`<ins>${unseen('[added: ')}${to}${unseen(']')}</ins>`
  if (from === '') return html`${added}`
  const cut = html`<del>${unseen('[cut: ')}${from}${unseen(']')}</del>`
  return html`${spaceBefore ? ' ' : null}${cut}${spaceAfter ? ' ' : null}${added}`
}

/** Quotes that one article alone has: a plain list. */
function alone(view: ComparisonView, quotes: readonly QuoteView[]): Html | null {
  if (quotes.length === 0) return null
  const items = (some: readonly QuoteView[]) =>
    html`<ul class="plain">${some.flatMap((quote) =>
      quote.variants.map(
        (variant) =>
          html`<li id="${quote.key}"><span class="words" dir="auto">“${variant.text}”</span> <span class="by"><bdi>${quote.speaker ?? 'speaker not named'}</bdi>, ${sources(view, variant.places)}</span></li>`,
      ),
    )}</ul>`
  return html`<h3 class="minor">Quoted once</h3>${unfold(quotes, 8, items)}`
}
