import type {
  DraftFindingView,
  DraftParagraphView,
  DraftSideView,
  DraftView,
} from '../../draft/view.ts'
import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import type { PlaceView } from '../../view/view.ts'
import { siglum } from '../hue.ts'
import { passageHref } from '../links.ts'

export type CheckResult = {
  readonly view: DraftView
  readonly story: { readonly id: string; readonly title: string | null }
  readonly others: readonly { readonly id: string; readonly title: string | null }[]
  readonly isProposed: boolean
  /** The text and the day as they are sent again, where another story is chosen or it is kept. */
  readonly text: string
  readonly date: string
  /** The number under which it is kept; null where it is not. */
  readonly kept: number | null
}

/** A checked draft: its text left, what the accounts say of it right, level with the words. */
export function checkResult(result: CheckResult): Html {
  const { view } = result
  return html`<div class="story check">
${head(result)}
${view.notes.map((note) => html`<p class="trouble" role="note">${note}</p>`)}
${view.isAboutStory ? findings(view) : null}
${again(result)}
</div>`
}

function head({ view, story, isProposed, kept }: CheckResult): Html {
  const title = story.title ?? `Story ${story.id}`
  return html`<p class="crumb">${isProposed ? 'Looks like: ' : null}<a href="/story/${story.id}">${title}</a> · ${count(view.articles.length, 'article')}, ${count(view.accounts.length, 'account')}</p>
<h1>Check a draft</h1>
<p class="credit">What the accounts say of your text. ${kept === null ? 'Not kept: closing this page forgets it.' : 'Kept, and checked anew when it is opened.'} “Not found” means not in these articles; it does not mean false.</p>
<p class="legend">${view.articles.map(({ siglum: sign, account, label, id }) => html`<span>${siglum(sign, account, label, `/article/${id}`)} <bdi>${label}</bdi></span> `)}</p>`
}

function findings(view: DraftView): Html {
  return html`${totals(view)}
<div class="draft" id="findings">${view.paragraphs.map((paragraph) => row(view, paragraph))}</div>`
}

/** The totals are filters where there is a script, and tell how it stands where there is none. */
function totals({ totals: all }: DraftView): Html {
  return html`<ul class="totals" data-filters>${all.map(
    ({ level, label, count: n }) =>
      html`<li><button type="button" class="level-${level}" data-level="${level}" aria-pressed="true" disabled><b>${n}</b> ${label}</button></li>`,
  )}</ul>
<p class="check-tools" data-tools hidden><button type="button" data-copy-list>Copy as list</button> <span class="hint"><kbd>n</kbd> <kbd>p</kbd> next and last finding</span> <span role="status"></span></p>`
}

function row(view: DraftView, { pieces, findings: own }: DraftParagraphView): Html {
  return html`<div class="paragraph"><p class="words" dir="auto">${pieces.map(({ text, findings: here }) => piece(view, text, here))}</p><ul class="said">${own.map((index) => finding(view, view.findings[index]))}</ul></div>`
}

/** The words that a finding is about; of several the gravest that is not about the whole sentence. */
function piece({ findings: all }: DraftView, text: string, here: readonly number[]): Html {
  const marked = here
    .map((index) => all[index])
    .filter(({ kind, level }) => kind !== 'statement' || level === 'missing')
  const [gravest] = marked.toSorted((a, b) => rank(a) - rank(b))
  if (gravest === undefined) return html`${text}`
  return html`<a class="at level-${gravest.level}" href="#${gravest.id}">${text}</a>`
}

const RANKS = ['odds', 'open', 'missing', 'single', 'borne']

function rank({ level }: DraftFindingView): number {
  return RANKS.indexOf(level)
}

function finding(view: DraftView, each: DraftFindingView): Html {
  const { id, level, label, claim, about, remark, sides, kind } = each
  const isPart = kind !== 'statement' && kind !== 'negation'
  const isPlain = level === 'borne' || level === 'single'
  const told = isPlain
    ? lettersOf(view, sides)
    : html`<ul class="sides">${sides.map((side) => sideOf(view, side, kind === 'quote'))}</ul>`
  return html`<li class="finding level-${level}" id="${id}" data-level="${level}" tabindex="-1"><p><b>${label}</b>${isPart ? html` <q dir="auto">${claim.text}</q>` : null}${about === '' || isPlain ? null : html` <span class="hint">${about}</span>`}${remark === null ? null : html` <span class="remark">${remark}</span>`}${isPlain ? html` ${told}` : null}</p>${isPlain || sides.length === 0 ? null : told}</li>`
}

/** A side's value longer than this is a sentence: it stands in the article that its letter leads to. */
function sideOf(view: DraftView, side: DraftSideView, isQuote: boolean): Html {
  const value = isQuote ? `“${side.value}”` : side.value
  return html`<li${side.isDrafts ? html` class="mine"` : null}><span dir="auto">${value}</span> ${lettersOf(view, [side])}</li>`
}

/** The letters of the articles that say so, each a link to the passage. */
function lettersOf({ articles }: DraftView, sides: readonly DraftSideView[]): Html {
  const first = new Map<number, PlaceView>()
  for (const place of sides.flatMap(({ places }) => places))
    if (!first.has(place.article)) first.set(place.article, place)
  const sorted = [...first.values()].sort((a, b) => a.article - b.article)
  return html`<span class="letters">${sorted.map((place) => {
    const { id, label, siglum: sign, account } = articles[place.article]
    return siglum(sign, account, label, passageHref(id, place))
  })}</span>`
}

/** Another story, the text changed, or kept: all by forms, as a draft stands in no address. */
function again({ story, others, text, date, kept }: CheckResult): Html {
  return html`<section class="part again" aria-labelledby="again-heading"><h2 id="again-heading">Again</h2>
<form action="/check" method="post" enctype="multipart/form-data">
<details><summary>Change the text</summary><p><label class="unseen" for="draft">Your text</label><textarea id="draft" name="text" rows="14" dir="auto">${text}</textarea></p></details>
<input type="hidden" name="date" value="${date}">
<p class="choices"><button type="submit" name="story" value="${story.id}">Check it again</button>${others.map(({ id, title }) => html` <button type="submit" name="story" value="${id}">Check beside: ${title ?? `Story ${id}`}</button>`)} <button type="submit" name="story" value="">Find its story</button></p>
</form>
${kept === null ? keep(text, date, story.id) : html`<form action="/check/forget" method="post"><input type="hidden" name="id" value="${kept}"><p><button type="submit">Forget this draft</button></p></form>`}
<p><a href="/check?story=${story.id}">Another draft</a></p></section>`
}

function keep(text: string, date: string, story: string): Html {
  return html`<form action="/check/keep" method="post" enctype="multipart/form-data"><input type="hidden" name="text" value="${text}"><input type="hidden" name="date" value="${date}"><input type="hidden" name="story" value="${story}"><p><button type="submit">Keep this check</button></p></form>`
}
