import type { KeptArticle, KeptMove, KeptStory, StoryMember } from '../../../model/kept.ts'
import { type Html, html } from '../../html/template.ts'
import { ago } from '../ago.ts'
import { member } from './member.ts'
import { elsewhere, type OtherStory } from './moving.ts'

export type WhyPage = {
  readonly title: string
  readonly story: KeptStory
  readonly articles: readonly KeptArticle[]
  /** Stories that its articles could be put into, the likeliest first. */
  readonly others: readonly OtherStory[]
  /** What was moved last, where it was of this story. */
  readonly lastMove: KeptMove | null
}

/** Below this an article may well tell another event: those stand first, and are told apart. */
const SURE = 0.8

/** Why the articles of a story stand together, and what a person can do where they should not. */
export function why({ title, story, articles, others, lastMove }: WhyPage, now: Date): Html {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const rows = story.members.flatMap((each) => {
    const article = byId.get(each.articleId)
    return article ? [{ each, article }] : []
  })
  const sorted = rows.toSorted((a, b) => a.each.sureness - b.each.sureness)
  const part = (heading: string, is: (each: StoryMember) => boolean) => {
    const some = sorted.filter(({ each }) => is(each))
    if (some.length === 0) return null
    return html`<section class="part"><h2>${heading} <span class="number">${some.length}</span></h2><ul>${some.map(({ each, article }) => member(each, article, { byId, now }))}</ul></section>`
  }
  return html`<div class="story keeping" data-why="${story.id}"><p class="crumb"><a href="/">Today</a> · <a href="/story/${story.id}">${title}</a></p>
<h1>Why together</h1>
<p class="credit">What each article shares with those that were there before it. A copy of another is with it for its words.</p>
${undo(story.id, lastMove, now)}
<form method="post" action="/story/${story.id}/why" data-editors>
${part('Less sure', (each) => !isDecided(each) && !hasOpened(each) && each.sureness < SURE)}
${part('Put here by a person', isDecided)}
${part('Sure', (each) => !isDecided(each) && !hasOpened(each) && each.sureness >= SURE)}
${part('Opened the story', (each) => !isDecided(each) && hasOpened(each))}
${elsewhere(rows.length, others)}
</form></div>`
}

function isDecided({ by }: StoryMember): boolean {
  return by === 'person'
}

/** What came first shares nothing with what was there before. */
function hasOpened({ reasons }: StoryMember): boolean {
  return reasons.length === 0
}

const MOVED = { merge: 'merged into', split: 'split off into', move: 'moved to' } as const

function undo(story: string, move: KeptMove | null, now: Date): Html | null {
  if (!move) return null
  const { kind, at, articles, story: into } = move
  const from = [...new Set(articles.map(({ from }) => from))].join(', ')
  const number = articles.length === 1 ? '1 article was' : `${articles.length} articles were`
  const where =
    into === story
      ? `this story, out of ${from}`
      : html`<a href="/story/${into}">another story</a>, out of this one`
  return html`<form class="undo" method="post" action="/story/${story}/why" data-editors><p>${number} ${MOVED[kind]} ${where}, by a person ${ago(at, now)}. <button name="do" value="undo">Take it back</button></p></form>`
}

/** Asked where two stories have no telling name in common. */
export function unlike(
  id: string,
  [one, other]: readonly [OtherStory, OtherStory],
  into: string,
): Html {
  return html`<div class="story reading keeping"><h1>Merge them all the same?</h1>
<p><bdi>${one.title || one.id}</bdi> and <bdi>${other.title || other.id}</bdi> have no person, place or body in common that tells them from other news.</p>
<form class="acts" method="post" action="/story/${id}/why" data-editors><input type="hidden" name="into" value="${into}"><input type="hidden" name="sure" value="yes"><button name="do" value="merge">Merge them</button> <a href="/story/${id}/why">Leave them as they are</a></form></div>`
}
