import type { News } from '../../../model/desk.ts'
import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import { ago } from '../ago.ts'

/** What is new since a person looked at a story. */
export type Since = {
  /** When that was: an ISO 8601 instant. */
  readonly at: string
  /** Null where nothing is. */
  readonly news: News | null
  /** Is only what is new shown? */
  readonly only: boolean
}

/** "Since you looked 3 h ago: 2 articles, 1 account, new “37”. Only what is new". */
export function sinceLine(story: string, { at, news, only }: Since, now: Date): Html | null {
  if (only)
    return html`<p class="since">Only what came since you looked ${ago(at, now)}. <a data-fresh href="/story/${story}">Show all</a></p>`
  if (!news) return null
  const told = [
    news.articles > 0 ? count(news.articles, 'new article') : null,
    news.witnesses > 0 ? count(news.witnesses, 'new account') : null,
    news.differences > 0 ? count(news.differences, 'new difference') : null,
  ].filter((each) => each !== null)
  const values = news.values.map((value) => html`, <q dir="auto">${value}</q>`)
  return html`<p class="since">Since you looked ${ago(at, now)}: <span class="fresh">${told.join(', ') || 'new values'}${values}</span>. <a data-fresh href="/story/${story}?since=${encodeURIComponent(at)}">Only what is new</a></p>`
}
