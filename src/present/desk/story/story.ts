import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import type { ComparisonView } from '../../view/view.ts'
import { ago } from '../ago.ts'
import { brief } from './brief.ts'
import { differences } from './differences.ts'
import { keepAccount } from './keep-account.ts'
import { keepArticles } from './keep-articles.ts'
import { copies, names, notes, onlyHere, timeline } from './lists.ts'
import { matrix } from './matrix.ts'
import { type Part, type Room, section } from './parts.ts'
import { quotes } from './quotes.ts'
import { type Since, sinceLine } from './since.ts'
import type { Lines } from './tools.ts'
import { witnesses } from './witnesses.ts'

/** The parts in their order, by what the page calls them. */
export const PARTS = {
  brief,
  differences,
  facts: matrix,
  quotes,
  timeline,
  'only-here': onlyHere,
  copies,
  names,
  notes,
} satisfies Readonly<Record<string, (view: ComparisonView, room: Room) => Part | null>>

export const PART_NAMES: readonly string[] = Object.keys(PARTS)

export type StoryPage = {
  readonly id: string
  readonly title: string
  readonly view: ComparisonView
  readonly lastAt: string
  /** How many articles have come since the comparison was made. */
  readonly newer: number
  /** Is the comparison of the articles as they were before? */
  readonly stale: boolean
  /** The one account that is to be shown; null for all. */
  readonly only: number | null
  /** The one part that is to be shown, whole; null for all, the first of each. */
  readonly whole: string | null
  readonly lines: Lines
  /** The part that a link led into; null for none. */
  readonly atPart: string | null
  /** How many points are open. */
  readonly open: number
  /** What is new since it was looked at; null where it was not. */
  readonly since: Since | null
  /** The articles that came since then, where only what is new is shown. */
  readonly fresh: ReadonlySet<number> | null
}

/** The comparison of a story: who tells it, what is not settled, and then everything else. */
export function story(page: StoryPage, now: Date): Html {
  const { id, title, only } = page
  const view = page.fresh ? keepArticles(page.view, page.fresh) : page.view
  const shown = only === null ? view : keepAccount(view, only)
  const here = only === null ? `/story/${id}?` : `/story/${id}?only=${only + 1}&`
  const { lines } = page
  const parts = Object.entries(PARTS).flatMap(([name, write]) => {
    const href = `${here}all=${name}`
    const part = write(shown, { whole: page.whole === name, href, lines })
    const isCut = lines.at !== null && page.atPart === name && !holds(part, lines.at)
    return (isCut ? write(shown, { whole: true, href, lines }) : part) ?? []
  })
  const shownParts = parts.filter((part) => page.whole === null || part.id === page.whole)
  const partHref = (part: string) => (page.whole === null ? `#${part}` : `${here}#${part}`)
  return html`<div class="story" data-story="${id}">
<p class="crumb"><a href="/">Today</a> · last article ${ago(page.lastAt, now)}${staleness(page)}</p>
<h1 dir="auto">${title}</h1>
${credit(view)}
${page.since === null ? null : sinceLine(id, page.since, now)}
${warnings(view)}
${witnesses(view, { only, all: `/story/${id}`, ofAccount: (account) => `/story/${id}?only=${account + 1}` })}
<div class="with-contents"><nav class="contents" aria-label="Parts of the page"><ul>${parts.map(({ id, heading, size }) => html`<li><a href="${partHref(id)}">${heading} <span class="number">${size}</span></a></li>`)}</ul><ul><li><a href="/story/${id}/parallel">In parallel</a></li><li><a href="/story/${id}/points">Open points <span class="number">${page.open}</span></a></li><li><a href="/story/${id}/why">Why together</a></li><li><a href="/story/${id}.json">As JSON</a></li><li><a href="/story/${id}/evidence.zip">Evidence, as a ZIP</a></li><li><a href="/settings/feeds?feed=story/${id}">Follow as feed</a></li></ul></nav>
<div class="parts">${shownParts.map(section)}</div></div>
</div>`
}

/** Does a part show an element, as it is cut? */
function holds(part: Part | null, id: string): boolean {
  return part?.body.markup.includes(`id="${id}"`) ?? false
}

function staleness({ stale, newer }: StoryPage): Html | null {
  if (!stale) return null
  const what =
    newer > 0
      ? `${count(newer, 'article')} ${newer === 1 ? 'has' : 'have'} come since`
      : 'it has changed'
  return html` · <strong class="fresh">${what}; comparing…</strong>`
}

export function credit({ title, articles }: ComparisonView): Html | null {
  const heads = title?.article ?? null
  return heads === null
    ? null
    : html`<p class="credit">as <bdi>${articles[heads].label}</bdi> heads it</p>`
}

export function warnings({ warnings: all }: ComparisonView): Html | null {
  if (all.length === 0) return null
  return html`<ul class="warnings">${all.map(({ message }) => html`<li><span aria-hidden="true">⚠</span> ${message}</li>`)}</ul>`
}
