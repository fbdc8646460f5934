import { cutAt } from '../view/cut.ts'
import { describeBoth } from '../view/differences.ts'
import { formatSigla } from '../view/labels.ts'
import type { DifferenceView, PositionView } from '../view/view.ts'
import { aside, count, type Page, run, writePlaced } from './page.ts'

/** Each difference as its positions, each position with the accounts that take it. */
export function differencesSection(page: Page): string[] {
  const { differences, spellings } = page.view
  const listed = page.list(differences, (difference, index) => [
    ...(index > 0 ? [''] : []),
    ...headline(page, difference),
    ...contradiction(page, difference),
    ...difference.positions.flatMap((position) => writePosition(page, position)),
  ])
  if (spellings.length === 0) return listed
  return [...listed, ...(listed.length > 0 ? [''] : []), ...writeSpellings(page)]
}

function headline(page: Page, { about, kind, compatible, verdict }: DifferenceView): string[] {
  return page.lines([
    run(about, 'strong'),
    run(` – ${kind}, `, 'faint'),
    run(verdict, compatible ? 'good' : 'warning'),
  ])
}

function contradiction({ view, lines }: Page, difference: DifferenceView): string[] {
  const both = describeBoth(view, difference)
  return both === null ? [] : lines([run(`⚠ ${both}`, 'warning')], { first: '    ', rest: '    ' })
}

function writePosition(page: Page, { value, accounts, wordings }: PositionView): string[] {
  const top = page.lines([run(value, 'strong'), aside(count(accounts, 'account'))], {
    first: '    ',
    rest: '    ',
  })
  const evidence = wordings.flatMap(({ text, places }) => {
    const words = cutAt(text, places[0].values)
    const runs = words.map((piece) => run(piece.text, piece.marked ? 'strong' : 'plain'))
    return writePlaced(page, places, runs, 6)
  })
  return [...top, ...evidence]
}

/** "Spellings: Zelenskyy A C E · Zelenskiy B; Andersen A · Anderson B": in one paragraph. */
function writeSpellings({ view, lines }: Page): string[] {
  const told = view.spellings.map(({ positions }) =>
    positions
      .map(({ value, articles }) => `${value} ${formatSigla(view.articles, articles)}`)
      .join(' · '),
  )
  return lines([run('Spellings: ', 'strong'), run(told.join('; '))], { rest: '    ' })
}
