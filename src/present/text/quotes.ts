import type { PieceView, QuotePlaceView, QuoteView, VariantView } from '../view/view.ts'
import { aside, count, type Page, run, sigla, whereabouts } from './page.ts'
import { type Run, widthOf } from './wrap.ts'

/** Quotes with their variants, changes marked word by word; then what one article alone quotes. */
export function quotesSection(page: Page): string[] {
  const { quotes } = page.view
  const shared = quotes.filter((quote) => quote.shared)
  const single = quotes.filter((quote) => !quote.shared)
  const legend = page.lines([run('[-words it cut-], {+words it added+}', 'faint')])
  const once = page.lines([run('Quoted once', 'faint')])
  return [
    ...(shared.length > 0 ? legend : []),
    ...page.list(shared, (quote) => ['', ...writeQuote(page, quote)]),
    ...(single.length > 0 && shared.length > 0 ? ['', ...once] : []),
    ...page.list(single, (quote) => writeSingle(page, quote)),
  ]
}

function writeQuote(page: Page, quote: QuoteView): string[] {
  const speaker = run(quote.speaker ?? 'Speaker not named', 'strong')
  return [
    ...page.lines([speaker, aside(count(quote.accounts, 'account'))]),
    ...quote.variants.flatMap((variant) => writeVariant(page, quote, variant)),
  ]
}

function writeSingle(page: Page, quote: QuoteView): string[] {
  return quote.variants.flatMap(({ text, places }) => {
    const first = `  ${sigla(page, places)}  `
    const speaker = quote.speaker === null ? [] : [run(`${quote.speaker}: `, 'strong')]
    const where = places.map((place) => whereabouts(page.view.articles, place)).join('; ')
    const rest = ' '.repeat(widthOf(first))
    return page.lines([...speaker, run(`“${text}”`), aside(where)], { first, rest })
  })
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
