import { CHANGE_KINDS, type ChangeKind, type ToldChange } from '../../model/changes.ts'
import { type Html, html } from '../html/template.ts'
import type { ChangesView } from '../kept/to-changes-view.ts'
import { writePassage } from '../versions/write-passage.ts'
import { count } from '../view/count.ts'
import { age } from './ago.ts'

/** Which changes are shown: of a kind, of an outlet, since when. */
export type ChangesFilter = {
  readonly kind: ChangeKind | 'all'
  readonly outlet: string | null
  readonly since: (typeof CHANGES_SINCES)[number]
  readonly limit: number
}

/** Spans of time as the address names them. */
export const CHANGES_SINCES = ['1d', '3d', '7d', '30d', 'all'] as const

const SPANS: Readonly<Record<ChangesFilter['since'], string>> = {
  ...{ '1d': '24 hours', '3d': '3 days', '7d': '7 days', '30d': '30 days', all: 'All' },
}

const KINDS: Readonly<Record<ChangesFilter['kind'], string>> = {
  ...{ all: 'All changes', headline: 'Headlines', figures: 'Figures', quotes: 'Quotes' },
  corrections: 'Corrections',
}

export type ChangesPage = {
  readonly changes: readonly ChangesView[]
  /** Are there more than are shown? */
  readonly more: boolean
}

/** The articles that changed after they were first seen, the latest change first, with the words. */
export function changes({ changes, more }: ChangesPage, filter: ChangesFilter, now: Date): Html {
  return html`<div class="today changes">${filters(filter)}
<section class="stories" aria-labelledby="changes"><div class="day"><h1 id="changes">Changes</h1><p>articles that say something else than when they were first seen</p></div>
${changes.length === 0 ? nothing(filter) : html`<ol class="changed">${changes.map((each) => line(each, filter, now))}</ol>`}
${more ? html`<p class="more"><a href="${hrefOf({ ...filter, limit: filter.limit * 2 })}">Show more</a></p>` : null}</section></div>`
}

function filters(filter: ChangesFilter): Html {
  const pick = (name: string, change: Partial<ChangesFilter>) => {
    const next = { ...filter, ...change }
    const isHere = hrefOf(next) === hrefOf(filter)
    return html`<li><a href="${hrefOf(next)}"${isHere ? html` aria-current="true"` : null}>${name}</a></li>`
  }
  const outlet =
    filter.outlet === null
      ? null
      : html`<section><h2>Outlet</h2><ul>${pick('All outlets', { outlet: null })}<li><a href="${hrefOf(filter)}" aria-current="true"><bdi>${filter.outlet}</bdi></a></li></ul></section>`
  return html`<nav class="filters" aria-label="Which changes">
<section><h2>Show</h2><ul>${(['all', ...CHANGE_KINDS] as const).map((kind) => pick(KINDS[kind], { kind }))}</ul></section>
<section><h2>Since</h2><ul>${CHANGES_SINCES.map((since) => pick(SPANS[since], { since }))}</ul></section>${outlet}
</nav>`
}

/** The address of a list of changes; what is as usual is left out. */
function hrefOf({ kind, outlet, since, limit }: ChangesFilter): string {
  const query = [
    kind === 'all' ? '' : `kind=${kind}`,
    outlet === null ? '' : `outlet=${encodeURIComponent(outlet)}`,
    `since=${since}`,
    limit === CHANGES_SHOWN ? '' : `limit=${limit}`,
  ]
  return `/changes?${query.filter(Boolean).join('&')}`
}

/** Articles that a page shows at first. */
export const CHANGES_SHOWN = 20

function nothing(filter: ChangesFilter): Html {
  const wider =
    filter.since === 'all' && filter.kind === 'all' && filter.outlet === null
      ? 'Pages of young articles are asked again for some days; what they change stands here then.'
      : html`<a href="${hrefOf({ ...filter, kind: 'all', outlet: null, since: 'all' })}">Show all changes.</a>`
  return html`<p class="nothing">No article has changed here. ${wider}</p>`
}

/** Passages that stand in the list; the others are folded away. */
const MOST_PASSAGES = 3

function line({ article, told, versions }: ChangesView, filter: ChangesFilter, now: Date): Html {
  const { id, title, outlet, storyId } = article
  const passages = versions
    .toReversed()
    .flatMap(({ change }) => change?.passages.filter(({ minor }) => !minor) ?? [])
  const minor = versions.flatMap(
    ({ change }) => change?.passages.filter(({ minor }) => minor) ?? [],
  ).length
  const seenAt = versions.at(-1)?.seenAt
  const known = [
    outlet === null
      ? html`<bdi>outlet not known</bdi>`
      : html`<a href="${hrefOf({ ...filter, outlet, limit: CHANGES_SHOWN })}"><bdi>${outlet}</bdi></a>`,
    seenAt && html`<time datetime="${seenAt}">${age(seenAt, now)}</time>`,
    storyId && html`<a href="/story/${storyId}">its story</a>`,
    html`<a href="/article/${id}/versions">${count(versions.length + 1, 'version')}</a>`,
  ].filter((each) => each instanceof Object)
  const shown = passages.slice(0, MOST_PASSAGES).map(writePassage)
  const rest = passages.slice(MOST_PASSAGES)
  return html`<li><h2><a href="/article/${id}" dir="auto">${title ?? 'No headline'}</a></h2>
${told.length === 0 ? null : html`<ul class="in-short">${told.slice(0, MOST_TOLD).map(tell)}${told.length > MOST_TOLD ? html`<li>and ${told.length - MOST_TOLD} more</li>` : null}</ul>`}
<p class="outlet">${known.map((each, nth) => html`${nth > 0 ? ' · ' : null}${each}`)}</p>
${shown}${rest.length === 0 ? null : html`<details><summary>${count(rest.length, 'more passage')}</summary>${rest.map(writePassage)}</details>`}${minor === 0 ? null : html`<p class="outlet">and ${count(minor, 'minor edit')}</p>`}</li>`
}

/** Things that a line tells before it says how many more there are. */
const MOST_TOLD = 6

/** "12 became 14", each side as it was printed. */
function tell({ kind, from, to }: ToldChange): Html {
  const was = html`<q dir="auto">${from}</q>`
  const is = html`<q dir="auto">${to}</q>`
  if (kind === 'headline') return html`<li>The headline was ${was}</li>`
  if (kind === 'corrections') return html`<li><b>It says of itself:</b> ${is}</li>`
  const a = kind === 'quotes' ? 'a quote ' : null
  if (from === '') return html`<li>${a}came: ${is}</li>`
  if (to === '') return html`<li>${a}went: ${was}</li>`
  return kind === 'figures'
    ? html`<li>${was} became ${is}</li>`
    : html`<li>a quote changed: ${was}, now ${is}</li>`
}
