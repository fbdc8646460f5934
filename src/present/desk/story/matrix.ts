import { type Html, html } from '../../html/template.ts'
import { describeSupport } from '../../view/facts.ts'
import type { CellView, ComparisonView, FactView } from '../../view/view.ts'
import { hueOf } from '../hue.ts'
import { hrefOf, type Part, type Room, statement, toned, unfold } from './parts.ts'
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
    lead: 'A letter where an account states what stands out in the line, hollow where only part of it, ≠ where it differs, a dot where it was not found. Open a line for each one’s words.',
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
  const shown = whole || href === null ? sorted : sorted.slice(0, MOST_STATEMENTS)
  const rest =
    shown.length === sorted.length
      ? null
      : html`<p class="more"><a href="${href}#${key}">All ${sorted.length}</a></p>`
  return html`<li>${tellers(view, fact, lines)}<details id="${key}"${lines?.at === key ? html` open` : null}><summary><span class="fact" dir="auto">${toned(lead)}</span></summary><p class="support">${describeSupport(view.articles, fact)}</p><ul class="statements">${shown.map((place) => statement(view, place, toned(place)))}</ul>${rest}${tools(lines, fact, true)}</details></li>`
}

function tellers(view: ComparisonView, { cells, accounts }: FactView, lines: Lines | null): Html {
  if (cells.length > MOST_LETTERS)
    return html`<span class="tellers"><b>${accounts}</b> of ${cells.length}</span>`
  return html`<span class="tellers">${cells.map((cell) => mark(view, cell, lines))}</span>`
}

/** Choosing one shows what its account has a part in or, where all stands on one page, its words. */
function mark(view: ComparisonView, cell: CellView, lines: Lines | null): Html {
  const { account, statements, differs, isPart } = cell
  const { label, articles } = view.accounts[account]
  const [first] = statements
  const own = first === undefined ? null : hrefOf(view, first)
  const href = lines === null ? own : `/story/${lines.story}?only=${account + 1}#facts`
  const how = differs ? ', differs' : isPart ? ', in part' : ''
  const said = first === undefined ? `${label}: not found` : `${label}${how}`
  const told = `${differs ? ' differs' : ''}${isPart ? ' in-part' : ''}`
  const kind = first === undefined ? 'hollow' : `${hueOf(account)}${told}`
  const drawn =
    first === undefined
      ? html`<span aria-hidden="true">·</span><span class="unseen">${said}</span>`
      : html`${view.articles[articles[0]].siglum}<span class="unseen"> ${said}</span>`
  if (href === null) return html`<span class="siglum ${kind}" title="${said}">${drawn}</span>`
  return html`<a class="siglum ${kind}" href="${href}" title="${said}">${drawn}</a>`
}
