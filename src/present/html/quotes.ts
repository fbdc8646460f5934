import type { ComparisonView, PieceView, QuoteView, VariantView } from '../view/view.ts'
import { count, section, source, unfold, unseen } from './parts.ts'
import { type Html, html } from './template.ts'

/** Each quote with its variants side by side, changes marked word by word. */
export function quotes(view: ComparisonView): Html | null {
  if (view.quotes.length === 0) return null
  const several = view.quotes.filter(({ variants }) => variants.length > 1)
  const single = view.quotes.filter(({ variants }) => variants.length <= 1)
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
  return html`<div class="quote" id="${key}">
<h3><bdi>${speaker ?? 'Speaker not named'}</bdi> <span class="support">${count(accounts, 'account')}</span></h3>
<ul class="variants">${variants.map((variant) => write(view, variant, speaker))}</ul></div>`
}

function write(view: ComparisonView, variant: VariantView, speaker: string | null): Html {
  const { place, kind, fullest, pieces, warnings } = variant
  const named = variant.speaker !== null && variant.speaker !== speaker ? variant.speaker : null
  return html`<li class="${fullest ? 'fullest' : 'variant'}"><blockquote dir="auto">“${pieces.map(mark)}”</blockquote>
${warnings.map((warning) => html`<p class="warning"><span aria-hidden="true">⚠</span> ${warning}</p>`)}<p class="by">${source(view, place)}${
    named === null ? null : html`, as <bdi>${named}</bdi>`
  }${kind === 'partial' ? ', in part' : null}${fullest ? html` <span class="tag">fullest</span>` : null}</p></li>`
}

function mark({ kind, from, to }: PieceView): Html {
  if (kind === 'same') return html`${to}`
  const cut = from === '' ? null : html` <del>${unseen('[cut: ')}${from}${unseen(']')}</del> `
  const added = to === '' ? null : html`<ins>${unseen('[added: ')}${to}${unseen(']')}</ins>`
  return html`${cut}${added}`
}

/** Quotes that one article alone has: a plain list. */
function alone(view: ComparisonView, quotes: readonly QuoteView[]): Html | null {
  if (quotes.length === 0) return null
  const items = (some: readonly QuoteView[]) =>
    html`<ul class="plain">${some.flatMap((quote) =>
      quote.variants.map(
        (variant) =>
          html`<li id="${quote.key}"><span class="words" dir="auto">“${variant.place.text}”</span> <span class="by"><bdi>${quote.speaker ?? 'speaker not named'}</bdi>, ${source(view, variant.place)}</span></li>`,
      ),
    )}</ul>`
  return html`<h3 class="minor">Quoted once</h3>${unfold(quotes, 8, items)}`
}
