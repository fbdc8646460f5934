import type { OpenKind } from '../../../model/points.ts'
import { type Html, html } from '../../html/template.ts'
import type { PointView } from '../../view/points.ts'
import type { ListedPoint, StoryPoints } from '../../view/story-points.ts'
import type { ComparisonView } from '../../view/view.ts'
import { siglum } from '../hue.ts'
import { firstOfEach, letters, source } from '../story/parts.ts'
import { asItWas, pointLine } from './point-line.ts'

export type StoryPointsPage = {
  readonly id: string
  readonly title: string
  /** Null while the story is being compared. */
  readonly view: ComparisonView | null
  readonly points: StoryPoints
}

/** Lines of a list that stand there before the others are folded. */
const MOST_SHOWN = 30

const LISTS: Readonly<Record<OpenKind, readonly [heading: string, lead: string]>> = {
  clash: ['Cannot both be true', 'Values that exclude each other.'],
  single: [
    'One witness only',
    'What one account alone tells, or all tell on the word of one. The most telling first.',
  ],
  anonymous: ['Anonymous only', 'What rests on sources that nobody names.'],
}

/** What is open in a story: a box, the claim, who says it, whom to ask, and room for a note. */
export function storyPoints(page: StoryPointsPage, now: Date): Html {
  const { id, title, view, points } = page
  const { open, settled, noted } = points
  const list = (name: string, heading: string, lead: string, some: readonly ListedPoint[]) =>
    some.length === 0
      ? null
      : html`<section class="points" aria-labelledby="${name}"><h2 id="${name}">${heading} <span class="number">${some.length}</span></h2><p class="lead">${lead}</p>${fold(some, (shown) => html`<ul>${shown.map((each) => line(page, each, now))}</ul>`)}</section>`
  const lists = Object.entries(LISTS).map(([kind, [heading, lead]]) =>
    list(kind, heading, lead, isKind(kind) ? open[kind] : []),
  )
  const isEmpty = Object.values(open).every((some) => some.length === 0)
  return html`<div class="story reading points-page"><p class="crumb"><a href="/">Today</a> · <a href="/story/${id}">the story</a> · <a href="/points">open points of all stories</a></p>
<h1 dir="auto">Open points: ${title}</h1>
<p class="credit">${said(view, isEmpty)}</p>
${view === null ? null : legend(view)}
${lists}
${list('settled', 'Not open any more', 'Marked while they were open; a later comparison has them otherwise.', settled)}
${list('noted', 'Notes on other lines', 'What was noted on the rest of the story.', noted)}
<p class="more"><a href="/story/${id}/points.json">As JSON, notes and all</a></p></div>`
}

/** Whose letter is which: on paper nothing else says so. */
function legend({ articles }: ComparisonView): Html {
  return html`<p class="legend">${articles.map(({ id, siglum: sign, account, label }) => html`${siglum(sign, account, label, `/article/${id}`)} <bdi>${label}</bdi> `)}</p>`
}

function isKind(kind: string): kind is OpenKind {
  return Object.hasOwn(LISTS, kind)
}

function said(view: ComparisonView | null, isEmpty: boolean): string {
  if (!view) return 'Its articles are being compared; ask again in a few seconds.'
  if (isEmpty)
    return 'Nothing is open: no values exclude each other, and nothing rests on one alone.'
  return 'Tick what was settled; it stays on the page, whatever later comparisons say.'
}

function fold<T>(items: readonly T[], write: (items: readonly T[]) => Html): Html {
  if (items.length <= MOST_SHOWN) return write(items)
  const more = items.length - MOST_SHOWN
  return html`${write(items.slice(0, MOST_SHOWN))}<details class="fold"><summary>${more} more</summary>${write(items.slice(MOST_SHOWN))}</details>`
}

function line({ id, view }: StoryPointsPage, listed: ListedPoint, now: Date): Html {
  const { key, point, snapshot, mark, news } = listed
  const moved =
    news.now === null
      ? []
      : [html`<a href="/story/${id}/at/${news.now.key}">see what it is now</a>`]
  return pointLine(
    {
      ...{ story: mark?.story ?? id, key, claim: snapshot.claim, mark },
      body: view && point ? sides(view, point) : asItWas(snapshot),
      ask: snapshot.ask,
      changes: [...news.changes, ...moved],
      back: `/story/${id}/points`,
    },
    now,
  )
}

/** Values with the letters of those who give them; of what has none, where each article has it. */
function sides(view: ComparisonView, { sides: all }: PointView): Html {
  return html`<ul class="values">${all.map(({ value, places }) => {
    if (value !== null)
      return html`<li><span class="value" dir="auto">${value}</span> ${letters(view, places)}</li>`
    const named = firstOfEach(places).map((place) => html`${source(view, place)} `)
    return html`<li>${letters(view, places)} ${named}</li>`
  })}</ul>`
}
