import { sortPlaces } from '../view/places.ts'
import { formatInstant } from '../view/when.ts'
import { aside, count, type Page, placesOf, run } from './page.ts'
import { padEnd } from './wrap.ts'

/** Each account with its articles, and why they are one where they are several. */
export function accountsSection(page: Page): string[] {
  const { view, paint } = page
  const wide = Math.max(1, ...view.accounts.map(({ sigla }) => sigla.length))
  const indent = ' '.repeat(wide + 4)
  return page.list(view.accounts, ({ sigla, articles, basis }) => {
    const lines = articles.flatMap((index, nth) => {
      const { siglum, keptId, label, words, publishedAt, warnings, corrections } =
        view.articles[index]
      const when = publishedAt === null ? '' : formatInstant(publishedAt)
      const facts = [keptId ?? '', count(words, 'word'), when]
      const mark = paint(padEnd(nth === 0 ? sigla : '', wide), 'siglum')
      const own = articles.length > 1 ? [run(`${siglum} `, 'siglum')] : []
      const first = `  ${mark}  `
      return [
        ...page.lines([...own, run(label, 'strong'), aside(...facts)], { first, rest: indent }),
        ...corrections.flatMap((place) =>
          page.lines(
            [run('Its own note: ', 'strong'), run(place.text), aside(placesOf(page, [place]))],
            {
              first: indent,
              rest: `${indent}  `,
            },
          ),
        ),
        ...warnings.flatMap(({ message }) =>
          page.lines([run(`⚠ ${message}`, 'warning')], { first: indent, rest: `${indent}  ` }),
        ),
      ]
    })
    if (articles.length < 2) return lines
    return [...lines, ...page.lines([run(basis, 'faint')], { first: indent, rest: indent })]
  })
}

/** The brief, after each sentence where it stands: "(A ¶1 · B ¶4)", and what is not settled of it. */
export function briefSection(page: Page): string[] {
  return page.view.brief.flatMap(({ text, cites, disputes }) => {
    const where = sortPlaces(cites).length === 0 ? '' : ` (${placesOf(page, cites)})`
    const open = disputes.map(({ about }) => run(` ≠ not settled: ${about}`, 'warning'))
    return page.lines([run(text), run(where, 'siglum'), ...open], { first: '  ', rest: '  ' })
  })
}
