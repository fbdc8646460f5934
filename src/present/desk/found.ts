import type { CountedSearch, Facet, Found } from '../../model/desk.ts'
import type { SearchHit } from '../../model/kept.ts'
import { type Html, html } from '../html/template.ts'
import { count } from '../view/count.ts'
import { cutAt } from '../view/cut.ts'
import { age } from './ago.ts'
import { line } from './today.ts'

/** What was found: stories first, then articles; beside it what they can be narrowed to. */
export function found(view: Found, searches: readonly CountedSearch[], now: Date): Html {
  const { typed, stories, hits } = view
  return html`<div class="today search" data-found>
<nav class="filters" aria-label="Narrow the search">${view.facets.map(facet)}${kept(searches)}</nav>
<section class="stories" aria-labelledby="found"><div class="day"><h1 id="found">Search</h1><p role="status">${told(view)}</p></div>
<form class="find-form" action="/search"><label class="unseen" for="find">What to look for</label><input id="find" name="q" type="search" value="${typed}" placeholder="Words, or a “phrase”" autocomplete="off"><button>Search</button></form>
${active(view)}${typed.trim() === '' ? hints() : null}
${stories.map((card) => line(card, hrefOf(typed), now))}
${view.storyCount > stories.length ? html`<p class="more">${view.storyCount - stories.length} more stories; another word or a filter leaves fewer.</p>` : null}
${hits.length === 0 ? null : html`<h2 class="kind">Articles</h2><ul class="hits">${hits.map((hit) => toLine(hit, now))}</ul>`}
${view.more ? html`<p class="more">The ${hits.length} best are shown; another word or a filter leaves fewer.</p>` : null}
${save(view, searches)}</section></div>`
}

function hrefOf(typed: string): string {
  return `/search?q=${encodeURIComponent(typed)}`
}

function told({ typed, problem, storyCount, hits, more }: Found): string {
  if (problem !== null) return problem
  if (typed.trim() === '') return 'in all that is kept'
  const articles = more
    ? `more than ${count(hits.length, 'article')}`
    : count(hits.length, 'article')
  if (storyCount + hits.length === 0)
    return `Nothing has “${typed}”. Fewer words, or other ones, may find it.`
  const stories = storyCount === 1 ? '1 story' : `${storyCount} stories`
  return hits.length === 0 ? stories : `${stories}, ${articles}`
}

/** The filters that are set, each with a way out of it. */
function active({ active: all }: Found): Html | null {
  if (all.length === 0) return null
  return html`<ul class="active">${all.map(({ label, without }) => html`<li><a href="${hrefOf(without)}"><bdi>${label}</bdi> <span aria-hidden="true">×</span><span class="unseen"> (take this out)</span></a></li>`)}</ul>`
}

function facet({ heading, offers }: Facet): Html {
  return html`<section><h2>${heading}</h2><ul>${offers.map(({ name, stories, typed }) => html`<li><a href="${hrefOf(typed)}"><bdi>${name}</bdi> <span class="number">${stories}</span></a></li>`)}</ul></section>`
}

function kept(searches: readonly CountedSearch[]): Html | null {
  if (searches.length === 0) return null
  return html`<section><h2>Saved searches</h2><ul>${searches.map(({ id, name, query, fresh }) => html`<li><a href="${hrefOf(query)}"><bdi>${name}</bdi>${fresh > 0 ? html` <span class="number">${fresh} new</span>` : null}</a><form method="post" action="/searches"><input type="hidden" name="id" value="${id}"><input type="hidden" name="do" value="remove"><button aria-label="Remove the search ${name}" title="Remove">×</button></form></li>`)}</ul></section>`
}

/** Keeping what was typed under a name. */
function save({ typed, problem }: Found, searches: readonly CountedSearch[]): Html | null {
  if (typed.trim() === '' || problem !== null) return null
  const known = searches.find(({ query }) => query === typed)
  if (known)
    return html`<p class="save">Saved as <b><bdi>${known.name}</bdi></b>; <a href="/?saved=${known.id}&amp;since=7d">on Today</a> it says what is new. <a href="/settings/feeds?feed=search/${known.id}">Follow as feed</a></p>`
  return html`<form class="save" method="post" action="/searches"><input type="hidden" name="do" value="save"><input type="hidden" name="query" value="${typed}"><label>Save this search as <input name="name" value="${typed.slice(0, 60)}" required maxlength="60"></label> <button>Save</button></form>`
}

/** What can be typed, each as a link that does it. */
const HINTS: readonly (readonly [typed: string, does: string])[] = [
  ['flood relief', 'both words, in any of their forms'],
  ['"signed no treaty"', 'these words as they stand'],
  ['ferry -tanker', 'without a word'],
  ['outlet:"Capital Post"', 'stories that an outlet tells'],
  ['person:Velt place:Tollen', 'stories that name somebody, or a place'],
  ['differs:yes', 'stories whose accounts differ; differs:number on a number'],
  ['origin:one', 'stories that all go back to one origin'],
  ['since:3d', 'since three days; or 12h, 2w, a day as 2031-05-06'],
]

function hints(): Html {
  return html`<dl class="hints">${HINTS.map(([typed, does]) => html`<div><dt><a href="${hrefOf(typed)}"><code>${typed}</code></a></dt><dd>${does}</dd></div>`)}</dl>`
}

function toLine(
  { articleId, title, outlet, publishedAt, storyId, snippet, marks }: SearchHit,
  now: Date,
): Html {
  const words = cutAt(snippet, marks).map((piece) =>
    piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
  )
  return html`<li><h3><a href="/article/${articleId}" dir="auto">${title ?? 'No headline'}</a></h3><p class="outlet"><bdi>${outlet ?? 'outlet not known'}</bdi>${publishedAt === null ? null : ` · ${age(publishedAt, now)}`}${storyId === null ? null : html` · <a href="/story/${storyId}">its story</a>`}</p><p class="words" dir="auto">${words}</p></li>`
}
