import type { PieceView, QuotePlaceView, QuoteView, VariantView } from '../view/view.ts'
import { aside, count, type Page, run, sigla, whereabouts } from './page.ts'
import { type Run, widthOf } from './wrap.ts'

/** Each quote with its variants; what an outlet cut, added or changed is marked word by word. */
export function quotesSection(page: Page): string[] {
  const { quotes } = page.view
  if (quotes.length === 0) return []
  return [
    ...page.lines([run('[-words it cut-], {+words it added+}', 'faint')]),
    '',
    ...page.list(quotes, (quote, index) => [
      ...(index > 0 ? [''] : []),
      ...page.lines([
        run(quote.speaker ?? 'Speaker not named', 'strong'),
        aside(count(quote.accounts, 'account')),
      ]),
      ...quote.variants.flatMap((variant) => writeVariant(page, quote, variant)),
    ]),
  ]
}

function writeVariant(page: Page, quote: QuoteView, variant: VariantView): string[] {
  const { places, pieces, warnings } = variant
  const first = `    ${sigla(page, places)}  `
  const rest = ' '.repeat(widthOf(first))
  const where = places.map((place) => describe(page, quote, place)).join('; ')
  const words = [run('“'), ...pieces.flatMap(markPiece), run('”')]
  return [
    ...page.lines([...words, aside(where)], { first, rest }),
    ...warnings.flatMap((warning) =>
      page.lines([run(`⚠ ${warning}`, 'warning')], { first: rest, rest: `${rest}  ` }),
    ),
  ]
}

function describe({ view }: Page, { speaker }: QuoteView, place: QuotePlaceView): string {
  const named = place.speaker !== null && place.speaker !== speaker ? `as ${place.speaker}` : ''
  const part = place.kind === 'partial' ? 'in part' : ''
  return [whereabouts(view.articles, place), part, named].filter(Boolean).join(', ')
}

function markPiece({ kind, from, to, spaceBefore, spaceAfter }: PieceView): Run[] {
  if (kind === 'same') return [run(to)]
  const added = to === '' ? [] : [run(`{+${to}+}`, 'added')]
  if (from === '') return added
  const cut = [run(spaceBefore ? ' ' : ''), run(`[-${from}-]`, 'dropped')]
  return [...cut, run(spaceAfter ? ' ' : ''), ...added]
}
