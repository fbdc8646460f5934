import type { KeptArticle } from '../../model/kept.ts'
import { findParagraphs } from '../../model/paragraph.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { type Html, html } from '../html/template.ts'
import { cutAt } from '../view/cut.ts'
import { formatInstant } from '../view/when.ts'
import { originalHref } from './links.ts'

export type ArticlePage = {
  readonly article: KeptArticle
  /** A passage that is to stand out; null for none. */
  readonly passage: Span | null
}

/** An article as it is kept, paragraph by paragraph. */
export function article({ article: kept, passage }: ArticlePage): Html {
  const { title, outlet, byline, text, storyId } = kept
  const paragraphs = findParagraphs(text)
  const first = passage && paragraphs.find((each) => overlaps(each, passage))
  return html`<div class="story reading">
<p class="crumb"><a href="/">Today</a>${storyId === null ? null : html` · <a href="/story/${storyId}">its story</a>`}</p>
<h1 dir="auto">${title ?? 'No headline'}</h1>
<p class="credit">${outlet === null ? 'Outlet not known' : html`<bdi>${outlet}</bdi>`}${byline === null ? null : html` · <bdi>${byline}</bdi>`}${when(kept)}</p>
${original(kept, passage)}
<div class="text">${paragraphs.map((each, index) => paragraph(text, each, index, passage, each === first))}</div>
</div>`
}

function when({ id, publishedAt, firstSeenAt, changedAt, version }: KeptArticle): Html {
  const published = publishedAt === null ? null : html` · published ${formatInstant(publishedAt)}`
  const changed =
    version > 1
      ? html` · changed ${formatInstant(changedAt)}, <a href="/article/${id}/versions">${version} versions</a>`
      : null
  return html`${published} · seen ${formatInstant(firstSeenAt)}${changed}`
}

function original({ url, text }: KeptArticle, passage: Span | null): Html | null {
  const words = passage ? text.slice(passage.start, passage.end) : ''
  const href = originalHref(url, words)
  return href === null
    ? null
    : html`<p><a href="${href}" rel="noreferrer">As the outlet printed it</a></p>`
}

function paragraph(
  text: string,
  { start, end }: Span,
  index: number,
  passage: Span | null,
  opens: boolean,
): Html {
  const within =
    passage && overlaps(passage, { start, end })
      ? [{ start: Math.max(passage.start, start) - start, end: Math.min(passage.end, end) - start }]
      : []
  const words = cutAt(text.slice(start, end), within).map((piece) =>
    piece.marked
      ? html`<mark${opens ? html` id="passage"` : null}>${piece.text}</mark>`
      : piece.text,
  )
  return html`<p dir="auto" id="p${index + 1}"><a class="pilcrow" href="#p${index + 1}">¶${index + 1}</a> ${words}</p>`
}
