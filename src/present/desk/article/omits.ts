import type { OmitsView, OmitView, OtherSidesView } from '../../article/to-omits-view.ts'
import { UNKNOWN } from '../../article/unknown.ts'
import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import type { ComparisonView, PositionView } from '../../view/view.ts'
import { formatInstant } from '../../view/when.ts'
import { passageHref } from '../links.ts'
import { letter, letters, source } from '../story/parts.ts'
import { type ArticleHead, head } from './head.ts'

export type OmitsPage = Omit<ArticleHead, 'tab'> & {
  /** Null where it stands alone or is not compared yet. */
  readonly compared: { readonly view: ComparisonView; readonly omits: OmitsView } | null
  readonly remark: string | null
}

/** What an article leaves out of what two or more others tell: their words, and who has them. */
export function omits({ compared, remark, ...rest }: OmitsPage): Html {
  const body = compared ? told(compared.view, compared.omits) : null
  return html`<div class="story reading">${head({ ...rest, tab: 'omits' })}
${remark === null ? null : html`<p class="remark">${remark}</p>`}
<div class="omits">${body}</div>
</div>`
}

function told(view: ComparisonView, found: OmitsView): Html {
  const { unknown, leftOut, perhaps, later, otherSides } = found
  if (unknown) return html`<p class="remark">${UNKNOWN[unknown]}</p>`
  const isNothing = leftOut.length + otherSides.length === 0
  return html`${origin(view, found)}
<p class="lead">${isNothing ? 'Nothing that two or more other accounts tell was found missing.' : 'Told by two or more other accounts, and not found here. That it is not found may mean that it stands in words that were not known again. Why it is not there, the words do not say.'}</p>
${leftOut.length === 0 ? null : html`<section aria-labelledby="left-out"><h2 id="left-out">Not found here</h2>${list(view, leftOut, found.counts.leftOut)}</section>`}
${otherSides.length === 0 ? null : html`<section aria-labelledby="sides"><h2 id="sides">Sides that it does not give</h2><ul class="sides">${otherSides.map((each) => sides(view, each))}</ul></section>`}
${folded(view, 'Came later', 'First told after its last version.', later, found.counts.later)}
${folded(view, 'Perhaps told otherwise', 'Something in it comes near: look before you say that it is missing.', perhaps, found.counts.perhaps)}`
}

function origin(view: ComparisonView, { copyOf }: OmitsView): Html | null {
  if (!copyOf) return null
  const { id, label } = view.articles[copyOf.article]
  return html`<p class="remark">${Math.round(copyOf.share * 100)} % of its words stand in <a href="/article/${id}"><bdi>${label}</bdi></a> too, and are counted as that account. What follows is said of that one’s text.</p>`
}

function list(view: ComparisonView, some: readonly OmitView[], size: number): Html {
  const more = size - some.length
  return html`<ol class="left-out">${some.map((each) => line(view, each))}</ol>${more > 0 ? html`<p class="more">… and ${more} more that fewer accounts tell</p>` : null}`
}

function line(
  view: ComparisonView,
  { kind, about, accounts, place, places, firstAt, near }: OmitView,
): Html {
  const [opening, closing] = kind === 'quote' ? ['“', '”'] : ['', '']
  const who = kind === 'quote' && about !== null ? html`<bdi>${about}</bdi>: ` : null
  const nearest =
    near === null
      ? null
      : html`<p class="near">nearest here: <a href="${passageHref(near.article, near)}" dir="auto">${near.text}</a></p>`
  const time = firstAt === null ? null : html` · first ${formatInstant(firstAt)}`
  return html`<li><p class="words" dir="auto">${who}${opening}${place.text}${closing}</p><p class="by">${letters(view, places)} ${count(accounts, 'account')}${time} · ${source(view, place)}</p>${nearest}</li>`
}

function sides(view: ComparisonView, { about, own, others }: OtherSidesView): Html {
  const value = ({ value: words, statements }: PositionView) =>
    html`<span class="side"><span class="value" dir="auto">${words}</span> ${letters(view, statements)}</span>`
  return html`<li><p class="about" dir="auto">${about}</p><p>${own.map((each) => html`here <span class="value" dir="auto">${each.value}</span> `)}<span class="vs">against</span> ${others.map(value)}</p>${others.map(({ statements: [first] }) => (first ? html`<p class="words" dir="auto">${letter(view, first)} ${first.text}</p>` : null))}</li>`
}

function folded(
  view: ComparisonView,
  heading: string,
  lead: string,
  some: readonly OmitView[],
  size: number,
): Html | null {
  if (some.length === 0) return null
  return html`<details class="fold"><summary>${heading} <span class="number">${size}</span></summary><p class="lead">${lead}</p>${list(view, some, size)}</details>`
}
