import { type Article, isReporting } from '../../model/article.ts'
import type { Card } from '../../model/desk.ts'
import { passageHref } from '../desk/links.ts'
import { type Html, html } from '../html/template.ts'
import { count } from '../view/count.ts'
import type { ComparisonView, DifferenceView, PlaceView } from '../view/view.ts'

/** Disputes of a story, and values of each. */
const MOST_DISPUTES = 10
const MOST_VALUES = 6

/** What an article says, for a reader app: its paragraphs, and the ways to the desk. */
export function articleContent(
  article: Article & { readonly storyId: string | null },
  desk: string,
): string {
  const { id, text, blocks, storyId } = article
  const shown = blocks.filter(({ role }) => role !== 'headline' && role !== 'furniture')
  const paragraphs = shown.map(({ start, end, role }) => {
    const words = text.slice(start, end)
    if (role === 'subheading') return html`<h3>${words}</h3>`
    return isReporting(role) ? html`<p>${words}</p>` : html`<p><small>${words}</small></p>`
  })
  const story = storyId && html` · <a href="${desk}/story/${storyId}">its story</a>`
  return html`${paragraphs}<p><a href="${desk}/article/${id}">On the desk</a>${story}</p>`.markup
}

/** What a story comes to: who tells it, the brief with its passages, and what is not settled. */
export function storyContent(card: Card, view: ComparisonView | null, desk: string): string {
  const head = html`<p>${count(card.articles, 'article')}, ${count(card.witnesses, 'account')} · <a href="${desk}/story/${card.id}">compared on the desk</a></p>`
  const body = view === null ? null : html`${brief(view, desk)}${unsettled(view, desk)}`
  return html`${head}${body}<h3>Who tells it</h3><ul>${card.accounts.map((each) => account(each, desk))}</ul>`
    .markup
}

function brief({ brief: lines, articles }: ComparisonView, desk: string): readonly Html[] {
  return lines.map(({ text, cites }) => html`<p>${text} ${sources(articles, cites, desk)}</p>`)
}

function unsettled({ differences, articles }: ComparisonView, desk: string): Html | null {
  const open = differences.filter(
    ({ compatible, kind }) => !compatible && kind !== 'wording' && kind !== 'name',
  )
  if (open.length === 0) return null
  const dispute = ({ about, positions }: DifferenceView) =>
    html`<li>${about}<ul>${positions.slice(0, MOST_VALUES).map(({ value, statements }) => html`<li><b>${value}</b> ${sources(articles, statements, desk)}</li>`)}</ul></li>`
  return html`<h3>Not settled</h3><ul>${open.slice(0, MOST_DISPUTES).map(dispute)}</ul>`
}

/** The outlets of passages, each a link to its words. */
function sources(
  articles: ComparisonView['articles'],
  places: readonly PlaceView[],
  desk: string,
): Html {
  const first = new Map<number, PlaceView>()
  for (const place of places) if (!first.has(place.article)) first.set(place.article, place)
  const links = [...first].map(([index, place], at) => {
    const { id, label } = articles[index]
    return html`${at === 0 ? '' : ', '}<a href="${desk}${passageHref(id, place)}">${label}</a>`
  })
  return html`(${links})`
}

function account({ articles: [origin, ...copies] }: Card['accounts'][number], desk: string): Html {
  const link = ({ id, outlet, title }: typeof origin) =>
    html`<a href="${desk}/article/${id}">${outlet ?? title ?? id}</a>`
  const rest = copies.map((each, at) => html`${at === 0 ? ' = ' : ', '}${link(each)}`)
  return html`<li>${link(origin)}${rest}${origin.outlet && origin.title && html`: ${origin.title}`}</li>`
}
