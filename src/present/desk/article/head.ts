import type { KeptArticle } from '../../../model/kept.ts'
import type { Span } from '../../../model/span.ts'
import { type Html, html } from '../../html/template.ts'
import { formatInstant } from '../../view/when.ts'
import { originalHref } from '../links.ts'

/** A page of an article. */
export type ArticleTab = 'text' | 'versions' | 'omits'

export type ArticleHead = {
  readonly article: KeptArticle
  readonly tab: ArticleTab
  /** How many versions are kept. */
  readonly versions: number
  /** How many things it leaves out; null where that is not known. */
  readonly leftOut: number | null
  /** The passage that the outlet's own page is to show. */
  readonly passage?: Span | null
}

/** Who wrote it and when, and the ways to its other pages. */
export function head({ article, tab, versions, leftOut, passage = null }: ArticleHead): Html {
  const { id, title, outlet, byline, storyId } = article
  const link = (name: ArticleTab, href: string, label: string, size: number | null) =>
    html`<li><a href="${href}"${name === tab ? html` aria-current="page"` : null}>${label}${size === null ? null : html` <span class="number">${size}</span>`}</a></li>`
  const words = passage ? article.text.slice(passage.start, passage.end) : ''
  const original = originalHref(article.url, words)
  return html`<p class="crumb"><a href="/">Today</a>${storyId === null ? null : html` · <a href="/story/${storyId}">its story</a>`}</p>
<h1 dir="auto">${title ?? 'No headline'}</h1>
<p class="credit">${outlet === null ? 'Outlet not known' : html`<bdi>${outlet}</bdi>`}${byline === null ? null : html` · <bdi>${byline}</bdi>`}${when(article)}</p>
<nav class="tabs" aria-label="Pages of this article"><ul>${link('text', `/article/${id}`, 'Text', null)}${link('versions', `/article/${id}/versions`, 'Versions', versions)}${link('omits', `/article/${id}/omits`, 'What it leaves out', leftOut)}${original === null ? null : html`<li><a href="${original}" rel="noreferrer">As the outlet printed it</a></li>`}</ul></nav>`
}

function when({ publishedAt, firstSeenAt, changedAt, version }: KeptArticle): Html {
  const published = publishedAt === null ? null : html` · published ${formatInstant(publishedAt)}`
  const changed = version > 1 ? html` · changed ${formatInstant(changedAt)}` : null
  return html`${published} · seen ${formatInstant(firstSeenAt)}${changed}`
}
