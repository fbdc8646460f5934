import { cutAt } from '../view/cut.ts'
import { describeSupport } from '../view/facts.ts'
import type { CellView, FactView } from '../view/view.ts'
import { aside, type Page, placesOf, run } from './page.ts'
import { padEnd, type Run } from './wrap.ts'

/** The coverage matrix in characters: a row for each fact, a column for each account. */
export function coverageSection(page: Page): string[] {
  const { view, paint } = page
  if (view.facts.length === 0) return []
  const columns = view.accounts.map(({ sigla }) => Math.max(1, sigla.length))
  const matrixWidth = columns.reduce((sum, width) => sum + width + 1, 0)
  const fits = matrixWidth <= page.width / 2
  const heads = view.accounts.map(({ sigla }, index) => padEnd(sigla, columns[index]))
  const legend = '● states it, ○ part of it, ◐ states it and differs, · not found'
  const head = fits ? [`  ${paint(heads.join(' '), 'siglum')}`] : []
  const rows = page.list(view.facts, (fact) => {
    const cells = fits
      ? fact.cells.map((cell, index) => paintCell(cell, columns[index], page)).join(' ')
      : paint(padEnd(`${fact.accounts} of ${view.accounts.length}`, 9), 'good')
    return writeRow(page, fact, `  ${cells}  `, fits ? matrixWidth + 3 : 13)
  })
  return [...page.lines([run(legend, 'faint')]), '', ...head, ...rows]
}

function writeRow(page: Page, fact: FactView, first: string, indent: number): string[] {
  const support = describeSupport(page.view.articles, fact)
  const own = placesOf(page, [fact.statement])
  const where = aside(`${own}; ${support}: ${placesOf(page, fact.statements)}`)
  return page.lines([...statement(fact), where], { first, rest: ' '.repeat(indent) })
}

/** What all share as it is, and what this outlet alone adds toned down. */
function statement({ statement: { text, shared } }: FactView): Run[] {
  if (shared.length === 0) return [run(text)]
  return cutAt(text, shared).map((piece) => run(piece.text, piece.marked ? 'plain' : 'faint'))
}

function paintCell(cell: CellView, width: number, { paint }: Page): string {
  if (cell.statements.length === 0) return paint(padEnd('·', width), 'faint')
  if (cell.differs) return paint(padEnd('◐', width), 'warning')
  return paint(padEnd(cell.isPart ? '○' : '●', width), 'good')
}
