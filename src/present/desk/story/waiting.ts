import type { KeptArticle } from '../../../model/kept.ts'
import type { Problem } from '../../../model/source.ts'
import { type Html, html } from '../../html/template.ts'
import { age } from '../ago.ts'

export type WaitingPage = {
  readonly title: string
  readonly articles: readonly KeptArticle[]
  /** Why there will be no comparison; null while it is being made. */
  readonly problem: Problem | null
}

/** A story whose comparison is not there yet: its articles. */
export function waiting({ title, articles, problem }: WaitingPage, now: Date): Html {
  const state =
    problem === null
      ? 'Its articles are being compared; this page shows the comparison as soon as it is there.'
      : `Its articles could not be compared: ${problem.message}`
  return html`<div class="story"><p class="crumb"><a href="/">Today</a></p><h1 dir="auto">${title}</h1><p class="credit">${state}</p>
<ul class="hits">${articles.map(({ id, title, outlet, publishedAt, firstSeenAt }) => html`<li><h2><a href="/article/${id}" dir="auto">${title ?? 'No headline'}</a></h2><p class="outlet"><bdi>${outlet ?? 'outlet not known'}</bdi> · ${age(publishedAt ?? firstSeenAt, now)}</p></li>`)}</ul></div>`
}
