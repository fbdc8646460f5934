import type { DifferenceView, PositionView } from '../view/view.ts'
import { aside, count, type Page, run, sigla, whereabouts } from './page.ts'
import { widthOf } from './wrap.ts'

/** Each difference as its positions, each position with the accounts that take it. */
export function differencesSection(page: Page): string[] {
  return page.list(page.view.differences, (difference, index) => [
    ...(index > 0 ? [''] : []),
    ...headline(page, difference),
    ...difference.positions.flatMap((position) => writePosition(page, position)),
  ])
}

function headline(page: Page, { about, kind, compatible, verdict }: DifferenceView): string[] {
  return page.lines([
    run(about, 'strong'),
    run(` – ${kind}, `, 'faint'),
    run(verdict, compatible ? 'good' : 'warning'),
  ])
}

function writePosition(page: Page, { value, accounts, wordings }: PositionView): string[] {
  const top = page.lines([run(value, 'strong'), aside(count(accounts, 'account'))], {
    first: '    ',
    rest: '    ',
  })
  const evidence = wordings.flatMap(({ text, places }) => {
    const first = `      ${sigla(page, places)}  `
    const where = places.map((place) => whereabouts(page.view.articles, place))
    return page.lines([run(text), aside(where.join('; '))], {
      first,
      rest: ' '.repeat(widthOf(first)),
    })
  })
  return [...top, ...evidence]
}
