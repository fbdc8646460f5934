import { formatSigla } from '../view/labels.ts'
import type { ArticleView, ComparisonView, PlaceView } from '../view/view.ts'
import { type Html, html, type Value } from './template.ts'

export { count } from '../view/count.ts'

/** A section with its heading in the margin. */
export function section(
  head: { readonly id: string; readonly title: string; readonly lead: Value },
  body: Value,
): Html {
  return html`<section id="${head.id}" aria-labelledby="${head.id}-title">
<div class="margin"><h2 id="${head.id}-title">${head.title}</h2><p class="lead">${head.lead}</p></div>
<div class="body">${body}</div>
</section>
`
}

/** An article's siglum, with the outlet's name for who cannot see the legend. */
export function siglum(article: ArticleView): Html {
  return html`<abbr class="siglum" title="${article.label}">${article.siglum}</abbr>`
}

/** More sigla than these are read as a range, not one by one. */
const MOST_SIGLA = 8

/** The sigla of several articles, side by side. */
export function sigla({ articles }: ComparisonView, indices: readonly number[]): Html {
  if (indices.length > MOST_SIGLA)
    return html`<span class="siglum">${formatSigla(articles, indices)}</span>`
  return html`<span class="sigla">${indices.map((index) => siglum(articles[index]))}</span>`
}

/** "A ¶18" and the outlet; a link where the columns show it. */
export function source(view: ComparisonView, place: PlaceView): Html {
  const article = view.articles[place.article]
  const where =
    place.paragraph === null ? null : html`<span class="where">¶${place.paragraph}</span> `
  const words = html`${siglum(article)} ${where}<bdi>${article.label}</bdi>`
  if (place.anchor === null) return html`<span class="source">${words}</span>`
  return html`<a class="source" href="#${place.anchor}">${words}</a>`
}

/** The sources of words that several places share. */
export function sources(view: ComparisonView, places: readonly PlaceView[]): Html {
  return html`${places.map((place) => html` ${source(view, place)}`)}`
}

/** The first items of a list, and the others behind a summary. */
export function unfold<T>(
  items: readonly T[],
  limit: number,
  write: (items: readonly T[], first: number) => Html,
): Html {
  if (items.length <= limit) return write(items, 0)
  const hidden = items.slice(limit)
  return html`${write(items.slice(0, limit), 0)}<details class="more"><summary>${hidden.length} more</summary>${write(hidden, limit)}</details>`
}

/** Words for a screen reader alone. */
export function unseen(text: string): Html {
  return html`<span class="unseen">${text}</span>`
}
