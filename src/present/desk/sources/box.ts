import type { PreviewEntry, SourcePreview } from '../../../model/preview.ts'
import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import { ago } from '../ago.ts'
import { sentence } from '../sentence.ts'

/** The box for an address, and what was found at the one that was asked for. */
export function box(preview: SourcePreview | null, now: Date): Html {
  return html`<form class="look" method="post" action="/sources" data-editors><label for="address">Follow a paper, a feed or a page</label>
<div><input id="address" name="address" type="text" inputmode="url" autocomplete="off" spellcheck="false" placeholder="news.example.org" maxlength="2000" required value="${preview?.given ?? ''}"><button name="do" value="look">Look what is there</button></div></form>
${preview === null ? null : html`<section class="found" aria-label="What was found" aria-live="polite">${found(preview, now)}</section>`}`
}

function found({ source, known, entries, total, others, problem }: SourcePreview, now: Date): Html {
  if (!source)
    return html`<p class="warning">${sentence(problem?.message ?? 'nothing that could be followed was found.')}</p>`
  const { kind, address, title } = source
  return html`<h2 dir="auto">${title ?? address}</h2>
<p class="outlet">${KINDS[kind]} · <bdi>${address}</bdi>${total > 0 ? ` · ${count(total, 'article')}` : null}</p>
${entries.length === 0 ? null : html`<ul class="entries">${entries.map((entry) => line(entry, now))}</ul>`}
${whole(entries)}
${known === null ? follow(address, title) : html`<p class="told">You follow it already.</p>`}
${others.length === 0 ? null : html`<p class="outlet">There is more at this address:</p><ul class="others">${others.map(other)}</ul>`}`
}

const KINDS = { feed: 'feed', sitemap: 'sitemap of news', page: 'page', folder: 'folder' } as const

function line({ title, publishedAt, words, isTeaser }: PreviewEntry, now: Date): Html {
  const told = [
    publishedAt ? ago(publishedAt, now) : 'no date',
    `${count(words, 'word')}${isTeaser ? ', only the beginning' : ''}`,
  ]
  return html`<li><span class="words" dir="auto">${title ?? 'No headline'}</span> <span class="outlet">${told.join(' · ')}</span></li>`
}

/** Says where the texts will come from. */
function whole(entries: readonly PreviewEntry[]): Html | null {
  const teasers = entries.filter(({ isTeaser }) => isTeaser).length
  if (entries.length === 0) return null
  if (teasers === 0) return html`<p class="outlet">It carries whole articles.</p>`
  const some = teasers === entries.length ? 'It carries only' : 'Some are only'
  return html`<p class="outlet">${some} the beginning of articles: the page of each is asked for the rest.</p>`
}

function follow(address: string, title: string | null): Html {
  return html`<form class="follow" method="post" action="/sources" data-editors><input type="hidden" name="address" value="${address}"><label for="outlet">Outlet of articles that name none</label> <input id="outlet" name="outlet" type="text" maxlength="200" value="" placeholder="${title ?? ''}"> <button name="do" value="follow">Follow it</button></form>`
}

function other({
  address,
  title,
}: {
  readonly address: string
  readonly title: string | null
}): Html {
  return html`<li><form method="post" action="/sources" data-editors><input type="hidden" name="address" value="${address}"><span><bdi>${title ?? address}</bdi>${title === null ? null : html` <span class="outlet"><bdi>${address}</bdi></span>`}</span> <button name="do" value="look">Look</button></form></li>`
}
