import {
  type CountedSearch,
  type Offers,
  SINCES,
  type Since,
  type Today,
  type TodayFilter,
} from '../../model/desk.ts'
import { type Html, html } from '../html/template.ts'

export const SPANS: Readonly<Record<Since, string>> = {
  '6h': '6 hours',
  '24h': '24 hours',
  '3d': '3 days',
  '7d': '7 days',
  all: 'All',
}

/** What the list can be narrowed to: by state, by time, by a kept search, by names and words. */
export function filters(
  { counts, searches, offers }: Pick<Today, 'counts' | 'searches' | 'offers'>,
  filter: TodayFilter,
): Html {
  const pick = (name: string, change: Partial<TodayFilter>, number: number | null) => {
    const href = hrefOf({ ...filter, ...change })
    const isHere = href === hrefOf(filter)
    return html`<li><a href="${href}"${isHere ? html` aria-current="true"` : null}><bdi>${name}</bdi>${number === null ? null : html` <span class="number">${number}</span>`}</a></li>`
  }
  return html`<div class="side"><nav class="filters" aria-label="Which stories">
<section><h2>Show</h2><ul>${pick('All stories', { show: 'all' }, counts.all)}${pick('Not read', { show: 'unread' }, counts.unread)}${pick('Starred', { show: 'starred' }, counts.starred)}${counts.hidden > 0 || filter.show === 'hidden' ? pick('Hidden', { show: 'hidden' }, counts.hidden) : null}${pick('Accounts differ', { show: 'differs' }, counts.differs)}${pick('One origin only', { show: 'one-origin' }, counts.oneOrigin)}</ul></section>
<section><h2>Since</h2><ul>${SINCES.map((since) => pick(SPANS[since], { since }, null))}</ul></section>
${saved(searches, filter, pick)}
</nav>
${narrow(offers, filter)}</div>`
}

type PickLine = (name: string, change: Partial<TodayFilter>, number: number | null) => Html

/** The kept searches, each with the number of its stories that are new; the one that is shown can be left. */
function saved(searches: readonly CountedSearch[], filter: TodayFilter, pick: PickLine): Html {
  const lines = searches.map(({ id, name, fresh }) =>
    filter.saved === id
      ? html`<li><a href="${hrefOf({ ...filter, saved: undefined })}" aria-current="true"><bdi>${name}</bdi> <span aria-label="leave this search">×</span></a></li>`
      : pick(name, { saved: id }, fresh > 0 ? fresh : null),
  )
  return html`<section><h2>Saved searches</h2><ul>${lines}<li><a href="/search">New search…</a></li></ul></section>`
}

/** Names and words as a form that needs no script; what is chosen stands in it. */
function narrow({ outlets, people, places }: Offers, filter: TodayFilter): Html {
  const { since, show, saved: search } = filter
  const hidden = (name: string, value: string | undefined) =>
    value === undefined ? null : html`<input type="hidden" name="${name}" value="${value}">`
  const box = (name: 'outlet' | 'person' | 'place', label: string, some: Offers['people']) =>
    html`<label>${label}<input name="${name}" value="${filter[name] ?? ''}" list="some-${name}" autocomplete="off"></label><datalist id="some-${name}">${some.map((each) => html`<option value="${each.name}"></option>`)}</datalist>`
  const isUsed = [filter.outlet, filter.person, filter.place, filter.q].some(Boolean)
  const none = { since, show, ...(search !== undefined && { saved: search }) }
  return html`<details class="narrow"${isUsed ? html` open` : null}><summary>Narrow${isUsed ? 'ed' : ''} to</summary><form action="/">${hidden('since', since)}${hidden('show', show === 'all' ? undefined : show)}${hidden('saved', search)}
${box('outlet', 'Outlet', outlets)}${box('person', 'Person', people)}${box('place', 'Place', places)}<label>Words<input name="q" value="${filter.q ?? ''}" autocomplete="off"></label>
<p><button>Show</button>${isUsed ? html` <a href="${hrefOf(none)}">Show all</a>` : null}</p></form></details>`
}

/** The address of a list; what lets everything through is left out. */
export function hrefOf({ since, show, outlet, person, place, q, saved }: TodayFilter): string {
  const given = { show: show === 'all' ? undefined : show, since, outlet, person, place, q, saved }
  const query = Object.entries(given).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  return `/?${query.join('&')}`
}
