import type { PieceView, QuotePlaceView, QuoteView, VariantView } from '../view/view.ts'
import { aside, count, type Page, run, writePlaced } from './page.ts'
import type { Run } from './wrap.ts'

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
    ...quote.variants.flatMap((variant) => writeVariant(page, variant)),
  ]
}

function writeSingle(page: Page, quote: QuoteView): string[] {
  return quote.variants.flatMap(({ text, places }) => {
    const speaker = quote.speaker === null ? [] : [run(`${quote.speaker}: `, 'strong')]
    return writePlaced(page, places, [...speaker, run(`“${text}”`)], 2)
  })
}

function writeVariant(page: Page, variant: VariantView): string[] {
  const { places, pieces, warnings } = variant
  const words = [run('“'), ...pieces.flatMap(markPiece), run('”')]
  return [
    ...writePlaced(page, places, words, 4, ...describe(places)),
    ...warnings.flatMap((warning) =>
      page.lines([run(`⚠ ${warning}`, 'warning')], { first: WARNED, rest: `${WARNED}  ` }),
    ),
  ]
}

const WARNED = ' '.repeat(12)

/** How the outlets name the speaker, and whether they quote in part. */
function describe(places: readonly QuotePlaceView[]): string[] {
  const told = places.flatMap((place) => [
    place.kind === 'partial' ? 'in part' : '',
    place.as === null ? '' : `as ${place.as}`,
  ])
  return [...new Set(told)]
}

function markPiece({ kind, from, to, spaceBefore, spaceAfter }: PieceView): Run[] {
  if (kind === 'same') return [run(to)]
  const added = to === '' ? [] : [run(`{+${to}+}`, 'added')]
  if (from === '') return added
  const cut = [run(spaceBefore ? ' ' : ''), run(`[-${from}-]`, 'dropped')]
  return [...cut, run(spaceAfter ? ' ' : ''), ...added]
}
