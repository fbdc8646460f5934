import type { KeptMark } from '../../../model/points.ts'
import { type Html, html } from '../../html/template.ts'
import type { PointNews } from '../../view/point-changes.ts'
import { ago } from '../ago.ts'
import { asItWas } from './point-line.ts'

export type GonePage = {
  readonly story: string
  readonly title: string
  /** What a person did with the line; null where nothing is known of it. */
  readonly mark: KeptMark | null
  readonly news: PointNews | null
}

/** A line that a link led to and that the comparison has no more. */
export function gone({ story, title, mark, news }: GonePage, now: Date): Html {
  const what = mark
    ? html`<p class="fact" dir="auto">${mark.snapshot.claim}</p>${asItWas(mark.snapshot)}<p class="credit">As it was ${ago(mark.at, now)}.${mark.note === '' ? null : html` Your note: <span dir="auto">${mark.note}</span>`}</p>`
    : html`<p class="credit">Articles came, changed or went since the link was made, and no line of the story has what it had. Lines that were ticked or noted on are kept as they were; this one was not.</p>`
  const changes = news?.changes.filter((each) => each !== 'no longer in the comparison') ?? []
  const heir = news?.now
    ? html` <a href="/story/${story}/at/${news.now.key}">See what it is now</a>.`
    : null
  return html`<div class="story reading"><p class="crumb"><a href="/">Today</a> · <a href="/story/${story}" dir="auto">${title}</a></p><h1>No longer in the comparison</h1>${what}${changes.length > 0 || heir ? html`<p class="news">${changes.join('; ')}${changes.length > 0 ? '.' : null}${heir}</p>` : null}<p><a href="/story/${story}">The story as it is now</a></p></div>`
}
