import { cutAt } from '../view/cut.ts'
import { describeSupport } from '../view/facts.ts'
import { formatPlaces } from '../view/places.ts'
import type { CellView, ComparisonView, FactView, PlaceView } from '../view/view.ts'
import { section, source, unfold, unseen } from './parts.ts'
import { type Html, html } from './template.ts'

/** The coverage matrix: a row for each fact, a column for each account. */
export function coverage(view: ComparisonView): Html | null {
  if (view.facts.length === 0) return null
  return section(
    {
      id: 'agreements',
      title: 'Who reports what',
      lead: html`<span class="key">● states it</span> <span class="key"><span class="differs">◐</span> states it, and differs</span> <span class="key">· not found</span><br>A dot opens what that outlet wrote.`,
    },
    unfold(view.facts, 40, (facts, first) => matrix(view, facts, first)),
  )
}

function matrix(view: ComparisonView, facts: readonly FactView[], first: number): Html {
  const heads = view.accounts.map(
    ({ sigla, short, label }) =>
      html`<th scope="col" title="${label}"><span class="outlet-name"><bdi>${short}</bdi></span> <span class="siglum">${sigla}</span></th>`,
  )
  const rows = facts.map((fact) => row(view, fact))
  const many = view.accounts.length > MOST_COLUMNS ? ' many' : ''
  return html`<div class="scroll facts-by-account${many}" tabindex="0" role="region" aria-label="Facts ${first + 1} to ${first + facts.length} by account"><table class="matrix" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Fact</th>${heads}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table></div>`
}

/** More columns than these leave no room for the fact. */
const MOST_COLUMNS = 10

function row(view: ComparisonView, fact: FactView): Html {
  const { key, statement, differences } = fact
  const support = describeSupport(view.articles, fact)
  const cells = fact.cells.map((cell) => dot(view, fact, cell))
  const links = view.differences
    .filter((each) => differences.includes(each.key))
    .map((each) => html`<a class="tag" href="#${each.key}">differs: <bdi>${each.about}</bdi></a>`)
  return html`<tr role="row" id="${key}" data-name="Stated by ${support}"><th scope="row" role="rowheader" dir="auto"><span class="statement">${toned(statement)} ${source(view, statement)}</span>
<details class="tellers"><summary>${support}: ${formatPlaces(view.articles, fact.statements)}</summary>
<ul>${tellers(view, fact)}</ul></details>${links}</th>${cells}</tr>`
}

/** What all share as it is, and what this outlet alone adds toned down. */
function toned({ text, shared }: PlaceView): Html {
  if (shared.length === 0) return html`${text}`
  return html`${cutAt(text, shared).map((piece) =>
    piece.marked ? piece.text : html`<span class="own">${piece.text}</span>`,
  )}`
}

/** What each outlet wrote, in the order of the articles. */
function tellers(view: ComparisonView, { key, statements }: FactView): Html[] {
  const numbered = statements.map((place, nth) => ({ place, id: `${key}w${nth + 1}` }))
  numbered.sort((a, b) => a.place.article - b.place.article || a.place.start - b.place.start)
  return numbered.map(({ place, id }) => teller(view, place, id))
}

function teller(view: ComparisonView, place: PlaceView, id: string): Html {
  return html`<li id="${id}">${source(view, place)} <span class="words" dir="auto">${toned(place)}</span></li>`
}

/** Whether an account states the fact; what it wrote stands folded below the fact. */
function dot(view: ComparisonView, { key, statements }: FactView, cell: CellView): Html {
  const { sigla, label } = view.accounts[cell.account]
  const letter = html`<span class="column-letter" aria-hidden="true">${sigla}</span>`
  const [first] = cell.statements
  if (first === undefined)
    return html`<td role="cell"><span class="not">${letter}<span class="dot" aria-hidden="true">·</span>${unseen('not found')}</span></td>`
  const says = cell.differs ? `${label} states it, and differs` : `${label} states it`
  const target = `${key}w${statements.indexOf(first) + 1}`
  const mark = html`<span class="dot ${cell.differs ? 'differs' : 'states'}" aria-hidden="true">${cell.differs ? '◐' : '●'}</span>`
  return html`<td role="cell"><a class="opens" href="#${target}" title="${says}">${letter}${mark}${unseen(says)}</a></td>`
}
