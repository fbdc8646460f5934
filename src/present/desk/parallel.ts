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

export type ParallelPage = {
  readonly id: string
  readonly title: string
  readonly view: ComparisonView
  readonly parallel: ParallelView
}

/** As a gospel synopsis: one account leads in its own order, the others stand beside it. */
export function parallel({ id, title, view, parallel: laid }: ParallelPage): Html {
  const { lead, beside, rows, absent } = laid
  const { label } = view.articles[lead]
  const missing =
    absent.length === 0
      ? null
      : html`<h2 class="rest">Told by others, not found in <bdi>${label}</bdi></h2>${absent.map((row) => absentRow(view, laid, row))}`
  return html`<div class="story">
<p class="crumb"><a href="/">Today</a> · <a href="/story/${id}">${title}</a></p>
<h1>In parallel</h1>
<p class="credit">One account leads, in its own order; beside each paragraph stands what the others say of the same. Choose words to light up their counterparts.</p>
${chooseLead(id, view, laid)}
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

/** Accounts that can be chosen to lead. */
const MOST_LEADS = 40

function chooseLead(id: string, view: ComparisonView, { lead }: ParallelView): Html {
  const choices = view.accounts.slice(0, MOST_LEADS).map(({ articles: [first, ...rest] }) => {
    const isHere = first === lead || rest.includes(lead)
    return html`<li><a href="/story/${id}/parallel?lead=${first + 1}"${isHere ? html` aria-current="true"` : null}>${sign(view, first)} <bdi>${view.articles[first].label}</bdi></a></li>`
  })
  return html`<nav class="leads" aria-label="Which account leads"><ul>${choices}</ul></nav>`
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
  const after = row.attributedTo.length === 0 ? '' : `, all after ${row.attributedTo[0]}`
  return html`<div class="cell lead absent"><p>not found here · ${count(row.accounts, 'account')}${after}</p></div>
${row.cells.map((cell, nth) => counterpartCell(view, beside[nth], cell))}`
}
