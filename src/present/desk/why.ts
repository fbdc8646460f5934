import type { KeptArticle, KeptStory } from '../../model/kept.ts'
import { type Html, html } from '../html/template.ts'
import { tellReasons } from '../kept/reasons.ts'
import { formatSureness } from '../text/sureness.ts'
import { age } from './ago.ts'

export type WhyPage = {
  readonly title: string
  readonly story: KeptStory
  readonly articles: readonly KeptArticle[]
}

/** Why the articles of a story stand together, the least sure first. */
export function why({ title, story, articles }: WhyPage, now: Date): Html {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const members = story.members.toSorted((a, b) => a.sureness - b.sureness)
  const rows = members.flatMap(({ articleId, sureness, reasons, by }) => {
    const article = byId.get(articleId)
    if (!article) return []
    const { outlet, publishedAt, firstSeenAt } = article
    return [
      html`<li><h2><a href="/article/${articleId}" dir="auto">${article.title ?? 'No headline'}</a></h2>
<p class="outlet"><bdi>${outlet ?? 'outlet not known'}</bdi> · ${age(publishedAt ?? firstSeenAt, now)} · ${formatSureness(sureness)}, placed by ${by === 'person' ? 'a person' : 'Synoptic'}</p>
<ul class="reasons">${tellReasons(reasons).map((reason) => html`<li dir="auto">${reason}</li>`)}</ul></li>`,
    ]
  })
  return html`<div class="story reading"><p class="crumb"><a href="/">Today</a> · <a href="/story/${story.id}">${title}</a></p>
<h1>Why together</h1>
<p class="credit">What each article shares with those that were there before it, the least sure first. On the command line, synoptic split and synoptic merge change it.</p>
<ul class="hits">${rows}</ul></div>`
}
