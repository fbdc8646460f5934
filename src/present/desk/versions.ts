import type { KeptArticle } from '../../model/kept.ts'
import { type Html, html } from '../html/template.ts'
import { writeVersions } from '../versions/render-versions-html.ts'
import type { VersionsView } from '../versions/to-versions-view.ts'

/** What an article said before, and the words that went in and out. */
export function versions({ id, title }: KeptArticle, view: VersionsView): Html {
  const told =
    view.versions.length < 2
      ? 'Its text has not changed since it was first seen.'
      : `${view.versions.length} versions were seen, the latest first.`
  return html`<div class="story reading"><p class="crumb"><a href="/">Today</a> · <a href="/article/${id}">the article</a></p>
<h1 dir="auto">${title ?? 'No headline'}</h1><p class="credit">${told}</p><h2 class="unseen">Versions</h2>${writeVersions(view)}</div>`
}
