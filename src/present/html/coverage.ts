import type { AccountView, CellView, ComparisonView, FactView } from '../view/view.ts'
import { count, section, unfold, unseen } from './parts.ts'
import { type Html, html } from './template.ts'

/** The coverage matrix: a row for each fact, a column for each account. */
export function coverage(view: ComparisonView): Html | null {
  if (view.facts.length === 0) return null
  return section(
    {
      id: 'coverage',
      title: 'Who reports what',
      lead: html`<span class="key"><span class="dot states"></span> states it</span> <span class="key"><span class="dot differs"></span> states it, and differs</span> <span class="key"><span class="dot"></span> is silent</span>`,
    },
    unfold(view.facts, 40, (facts, first) => matrix(view, facts, first)),
  )
}

function matrix(view: ComparisonView, facts: readonly FactView[], first: number): Html {
  const heads = view.accounts.map(
    ({ sigla, label }) => html`<th scope="col"><abbr title="${label}">${sigla}</abbr></th>`,
  )
  const rows = facts.map((fact) => row(view, fact))
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Facts ${first + 1} to ${first + facts.length} by account"><table class="matrix">
<thead><tr><th scope="col">Fact</th>${heads}</tr></thead>
<tbody>${rows}</tbody></table></div>`
}

function row(view: ComparisonView, fact: FactView): Html {
  const { key, statement, accounts, attributedTo, differences } = fact
  const support = html`<span class="support">${accounts} of ${count(view.accounts.length, 'account')}</span>`
  const cells = fact.cells.map((cell) => html`<td>${dot(cell, view.accounts[cell.account])}</td>`)
  const sources =
    attributedTo.length === 0
      ? null
      : html`<span class="tag">all after <bdi>${attributedTo.join(', ')}</bdi></span>`
  const links = differences.map((difference) => {
    const found = view.differences.find((each) => each.key === difference)
    return html`<a class="tag" href="#${difference}">differs: <bdi>${found?.about ?? ''}</bdi></a>`
  })
  const words = statement.anchor
    ? html`<a href="#${statement.anchor}">${statement.text}</a>`
    : html`${statement.text}`
  return html`<tr id="${key}" data-name="Stated by ${accounts} of ${count(view.accounts.length, 'account')}"><th scope="row" dir="auto"><span class="statement">${words}</span> ${support}${sources}${links}</th>${cells}</tr>`
}

function dot({ statements, differs }: CellView, { label }: AccountView): Html {
  const [first] = statements
  if (first === undefined) return html`<span class="dot"></span>${unseen('silent')}`
  const says = differs ? `${label} states it, and differs` : `${label} states it`
  const mark = html`<span class="dot ${differs ? 'differs' : 'states'}"></span>`
  if (first.anchor === null) return html`${mark}${unseen(says)}`
  return html`<a href="#${first.anchor}" title="${says}">${mark}${unseen(says)}</a>`
}
