import type { PieceView, QuoteView, VariantView } from '../view/view.ts'
import { aside, count, type Page, run, siglumOf, whereabouts } from './page.ts'
import { type Run, widthOf } from './wrap.ts'

/** Each quote with its variants; what an outlet cut, added or changed is marked word by word. */
export function quotesSection(page: Page): string[] {
  const { quotes } = page.view
  if (quotes.length === 0) return []
  const legend = '[-words it cut-], {+words it added+}'
  return [
    ...page.lines([run(legend, 'faint')]),
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

function writeVariant(page: Page, { speaker }: QuoteView, variant: VariantView): string[] {
  const { place, pieces, kind, warnings } = variant
  const first = `    ${siglumOf(page, place.article)}  `
  const rest = ' '.repeat(widthOf(first))
  const details = [
    whereabouts(page.view.articles, place),
    kind === 'partial' ? 'in part' : '',
    variant.speaker !== null && variant.speaker !== speaker ? `as ${variant.speaker}` : '',
  ]
  const words = [run('“'), ...pieces.flatMap(markPiece), run('”')]
  const where = aside(...details)
  return [
    ...page.lines([...words, where], { first, rest }),
    ...warnings.flatMap((warning) =>
      page.lines([run(`⚠ ${warning}`, 'warning')], { first: rest, rest: `${rest}  ` }),
    ),
  ]
}

function markPiece({ kind, from, to }: PieceView): Run[] {
  if (kind === 'same') return [run(to)]
  const added = to === '' ? [] : [run(`{+${to}+}`, 'added')]
  if (from === '') return added
  return [run(' '), run(`[-${from}-]`, 'dropped'), ...(to === '' ? [] : [run(' ')]), ...added]
}
