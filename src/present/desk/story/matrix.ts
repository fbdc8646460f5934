import { type Html, html } from '../../html/template.ts'
import { describeSupport } from '../../view/facts.ts'
import type { CellView, ComparisonView, FactView } from '../../view/view.ts'
import { hueOf } from '../hue.ts'
import { type Part, type Room, statement, toned, unfold } from './parts.ts'
import { type Lines, tools } from './tools.ts'

const MOST_SHOWN = 30

/** Statements of a fact that stand under it. */
const MOST_STATEMENTS = 8

/** More accounts than these are told as a number. */
const MOST_LETTERS = 14

/** Who tells what: a line a fact, a letter where an account states it, a dot where it was not found. */
export function matrix(view: ComparisonView, room: Room): Part | null {
  const { facts } = view
  if (facts.length === 0) return null
  return {
    id: 'facts',
    heading: 'What they tell',
    lead: 'A letter where an account states it, ≠ where it differs, a dot where it was not found. Open a line for each one’s words.',
    size: facts.length,
    body: unfold(
      room,
      facts,
      MOST_SHOWN,
      (some) => html`<ul class="matrix">${some.map((fact) => row(view, fact, room))}</ul>`,
    ),
  }
}

function row(view: ComparisonView, fact: FactView, { whole, href, lines }: Room): Html {
  const { key, statement: lead, statements } = fact
  const sorted = statements.toSorted((a, b) => a.article - b.article || a.start - b.start)
  const shown = whole ? sorted : sorted.slice(0, MOST_STATEMENTS)
  const rest =
    shown.length === sorted.length
      ? null
      : html`<p class="more"><a href="${href}#${key}">All ${sorted.length}</a></p>`
  return html`<li>${tellers(view, fact, lines)}<details id="${key}"${lines.at === key ? html` open` : null}><summary><span class="fact" dir="auto">${toned(lead)}</span></summary><p class="support">${describeSupport(view.articles, fact)}</p><ul class="statements">${shown.map((place) => statement(view, place, toned(place)))}</ul>${rest}${tools(lines, fact, true)}</details></li>`
}

function tellers(view: ComparisonView, { cells, accounts }: FactView, lines: Lines): Html {
  if (cells.length > MOST_LETTERS)
    return html`<span class="tellers"><b>${accounts}</b> of ${cells.length}</span>`
  return html`<span class="tellers">${cells.map((cell) => mark(view, cell, lines))}</span>`
}

/** Choosing one shows what its account has a part in. */
function mark(
  view: ComparisonView,
  { account, statements, differs }: CellView,
  { story }: Lines,
): Html {
  const { label, articles } = view.accounts[account]
  const href = `/story/${story}?only=${account + 1}#facts`
  if (statements.length === 0)
    return html`<a class="siglum hollow" href="${href}" title="${label}: not found"><span aria-hidden="true">·</span><span class="unseen">${label}: not found</span></a>`
  const said = differs ? `${label}, differs` : label
  return html`<a class="siglum ${hueOf(account)}${differs ? ' differs' : ''}" href="${href}" title="${said}">${view.articles[articles[0]].siglum}<span class="unseen"> ${said}</span></a>`
}
