import type { SearchHit } from '../../model/kept.ts'
import { type Html, html } from '../html/template.ts'
import { cutAt } from '../view/cut.ts'
import { age } from './ago.ts'

/** Articles that were found by their words. */
export function found(query: string, hits: readonly SearchHit[], now: Date): Html {
  const told =
    query.trim() === ''
      ? 'Words, or a phrase in quotation marks.'
      : hits.length === 0
        ? `Nothing has “${query}”. Fewer words, or other ones, may find it.`
        : `${hits.length} found, the best first.`
  return html`<div class="story"><h1>Search</h1><p class="credit">${told}</p>
<ul class="hits">${hits.map((hit) => line(hit, now))}</ul></div>`
}

function line(
  { articleId, title, outlet, publishedAt, storyId, snippet, marks }: SearchHit,
  now: Date,
): Html {
  const words = cutAt(snippet, marks).map((piece) =>
    piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
  )
  return html`<li><h2><a href="/article/${articleId}" dir="auto">${title ?? 'No headline'}</a></h2><p class="outlet"><bdi>${outlet ?? 'outlet not known'}</bdi>${publishedAt === null ? null : ` · ${age(publishedAt, now)}`}${storyId === null ? null : html` · <a href="/story/${storyId}">its story</a>`}</p><p class="words" dir="auto">${words}</p></li>`
}
