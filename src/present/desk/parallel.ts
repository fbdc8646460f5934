import { type Html, html } from '../html/template.ts'
import { count } from '../view/count.ts'
import { cutAt } from '../view/cut.ts'
import type {
  AbsentRow,
  Counterpart,
  ParallelRow,
  ParallelSegment,
  ParallelView,
} from '../view/parallel.ts'
import type { ComparisonView } from '../view/view.ts'
import { hueOf, siglum } from './hue.ts'
import { passageHref } from './links.ts'
import { letters } from './story/parts.ts'

export type ParallelPage = {
  readonly id: string
  readonly title: string
  readonly view: ComparisonView
  readonly parallel: ParallelView
}

/** As a gospel synopsis: one account leads in its own order, the others stand beside it. */
export function parallel({ id, title, view, parallel: laid }: ParallelPage): Html {
  const { lead, beside, rows, absent, perhaps } = laid
  const { label, id: article } = view.articles[lead]
  const more =
    perhaps === 0
      ? null
      : html`<p class="rest-more"><a href="/article/${article}/omits">${perhaps} more that it may tell otherwise</a></p>`
  const missing =
    absent.length + perhaps === 0
      ? null
      : html`<h2 class="rest">Told by others, not found in <bdi>${label}</bdi></h2>${absent.map((row) => absentRow(view, laid, row))}${more}`
  return html`<div class="story">
<p class="crumb"><a href="/">Today</a> · <a href="/story/${id}">${title}</a></p>
<h1>In parallel</h1>
<p class="credit">${view.accounts.length > 1 ? 'One account leads, in its own order; beside each paragraph stands what the others say of the same. Choose words to light up their counterparts.' : 'There is one account of this alone, and nothing to lay beside it.'}</p>
${choose(id, view, laid)}
<div class="parallel columns-${beside.length}">
<p class="head ${hueOf(view.articles[lead].account)}">${sign(view, lead)} <bdi>${label}</bdi> <small>leads</small></p>${beside.map((index) => html`<p class="head ${hueOf(view.articles[index].account)}">${sign(view, index)} <bdi>${view.articles[index].label}</bdi></p>`)}
${rows.map((row) => paragraph(view, laid, row))}
${missing}
</div></div>`
}

function sign({ articles }: ComparisonView, index: number): Html {
  const { siglum: letter, account, label } = articles[index]
  return siglum(letter, account, label)
}

/** Accounts are named where they are few; of many the letters have to do. */
const NAMED = 8

/** Columns that a page has room for beside the lead. */
export const MOST_BESIDE = 6

/** Which account leads, and which stand beside it. */
function choose(id: string, view: ComparisonView, { lead, beside }: ParallelView): Html {
  const firsts = view.accounts.map(({ articles: [first] }) => first)
  const address = (leads: number, columns: readonly number[]) =>
    `/story/${id}/parallel?lead=${leads + 1}&with=${columns.map((index) => index + 1).join(',')}`
  const name = (index: number) =>
    firsts.length > NAMED
      ? html`${sign(view, index)}<span class="unseen"> ${view.articles[index].label}</span>`
      : html`${sign(view, index)} <bdi>${view.articles[index].label}</bdi>`
  const own = view.articles[lead].account
  const leaders = firsts.map((first, account) => (account === own ? lead : first))
  const swapped = (next: number) => beside.map((index) => (index === next ? lead : index))
  const at = leaders.indexOf(lead)
  const leadLinks = leaders.map((each, nth) => {
    const step = nth === at + 1 ? html` rel="next"` : nth === at - 1 ? html` rel="prev"` : null
    return html`<li><a href="${address(each, swapped(each))}"${each === lead ? html` aria-current="true"` : null}${step}>${name(each)}</a></li>`
  })
  const columnLinks = leaders
    .filter((each) => each !== lead)
    .map((each) => {
      const isShown = beside.includes(each)
      const next = isShown ? beside.filter((index) => index !== each) : [...beside, each]
      const isFull = !isShown && beside.length >= MOST_BESIDE
      if (isFull) return html`<li class="full">${name(each)}</li>`
      return html`<li><a href="${address(lead, next)}"${isShown ? html` aria-current="true"` : null}>${name(each)}</a></li>`
    })
  return html`<nav class="leads" aria-label="Which account leads"><span class="label">Lead</span><ul>${leadLinks}</ul></nav>
${columnLinks.length === 0 ? null : html`<nav class="leads" aria-label="Which accounts stand beside it"><span class="label">Beside</span><ul>${columnLinks}</ul></nav>`}`
}

function paragraph(view: ComparisonView, { lead, beside }: ParallelView, row: ParallelRow): Html {
  const { account, id } = view.articles[lead]
  const also =
    row.also.length === 0
      ? null
      : html`<p class="also">also <span class="letters">${row.also.map((index) => sign(view, index))}</span></p>`
  return html`<div class="cell lead ${row.role} ${hueOf(account)}" data-article="${id}"><p dir="auto">${row.segments.map(segment)}</p>${also}</div>
${row.cells.map((cell, nth) => counterpartCell(view, beside[nth], cell))}`
}

function segment({ text, groups, opensDetail, values }: ParallelSegment): Html {
  const words = marked(text, values)
  const detail = opensDetail ? html`<span class="detail" title="only here">◆</span>` : null
  if (groups.length === 0) return html`${detail}${words}`
  return html`${detail}<span class="related" data-groups="${groups.join(' ')}">${words}</span>`
}

function marked(text: string, values: ParallelSegment['values']): Html {
  return html`${cutAt(text, values).map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text))}`
}

function counterpartCell(view: ComparisonView, index: number, cell: readonly Counterpart[]): Html {
  const { account, label, siglum: letter } = view.articles[index]
  if (cell.length === 0)
    return html`<div class="cell none"><span aria-hidden="true">–</span><span class="unseen">${label}: not found</span></div>`
  return html`<div class="cell ${hueOf(account)}" data-name="${letter} ${label}">${cell.map((each) => counterpart(view, each))}</div>`
}

function counterpart(view: ComparisonView, { place, groups, isQuote, values }: Counterpart): Html {
  const { id } = view.articles[place.article]
  const [opening, closing] = isQuote ? ['“', '”'] : ['', '']
  const where = place.paragraph === null ? 'passage' : `¶${place.paragraph}`
  return html`<p dir="auto"><span class="related" data-groups="${groups.join(' ')}">${opening}${marked(place.text, values)}${closing}</span> <a class="where" href="${passageHref(id, place)}">${where}</a></p>`
}

function absentRow(view: ComparisonView, { beside }: ParallelView, row: AbsentRow): Html {
  const first = row.cells.some((cell) => cell.length > 0) ? null : row.also[0]
  const words = first ? html`<p class="words" dir="auto">${first.text}</p>` : null
  const also =
    row.also.length === 0 ? null : html`<p class="also">also ${letters(view, row.also)}</p>`
  return html`<div class="cell lead absent"><p>not found here · ${count(row.accounts, 'account')}</p>${words}${also}</div>
${row.cells.map((cell, nth) => counterpartCell(view, beside[nth], cell))}`
}
