import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import type { ComparisonView } from '../../view/view.ts'
import { ago } from '../ago.ts'
import { brief } from './brief.ts'
import { differences } from './differences.ts'
import { keepAccount } from './keep-account.ts'
import { copies, names, notes, onlyHere, timeline } from './lists.ts'
import { matrix } from './matrix.ts'
import { type Part, type Room, section } from './parts.ts'
import { quotes } from './quotes.ts'
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
}

/** The comparison of a story: who tells it, what is not settled, and then everything else. */
export function story(page: StoryPage, now: Date): Html {
  const { id, title, view, only } = page
  const shown = only === null ? view : keepAccount(view, only)
  const here = only === null ? `/story/${id}?` : `/story/${id}?only=${only + 1}&`
  const parts = Object.entries(PARTS).flatMap(
    ([name, write]) =>
      write(shown, { whole: page.whole === name, href: `${here}all=${name}` }) ?? [],
  )
  const shownParts = parts.filter((part) => page.whole === null || part.id === page.whole)
  const partHref = (part: string) => (page.whole === null ? `#${part}` : `${here}#${part}`)
  return html`<div class="story" data-story="${id}">
<p class="crumb"><a href="/">Today</a> · last article ${ago(page.lastAt, now)}${staleness(page)}</p>
<h1 dir="auto">${title}</h1>
${credit(view)}
${warnings(view)}
${witnesses(view, { only, all: `/story/${id}`, ofAccount: (account) => `/story/${id}?only=${account + 1}` })}
<div class="with-contents"><nav class="contents" aria-label="Parts of the page"><ul>${parts.map(({ id, heading, size }) => html`<li><a href="${partHref(id)}">${heading} <span class="number">${size}</span></a></li>`)}</ul><ul><li><a href="/story/${id}/parallel">In parallel</a></li><li><a href="/story/${id}/why">Why together</a></li><li><a href="/story/${id}.json">As JSON</a></li><li><a href="/story/${id}/evidence.zip">Evidence, as a ZIP</a></li></ul></nav>
<div class="parts">${shownParts.map(section)}</div></div>
</div>`
}

function staleness({ stale, newer }: StoryPage): Html | null {
  if (!stale) return null
  const what =
    newer > 0
      ? `${count(newer, 'article')} ${newer === 1 ? 'has' : 'have'} come since`
      : 'its articles have changed'
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
