import { ALERT_KINDS, type Alert, type AlertKind, type AlertSide } from '../../../model/alert.ts'
import type { Webhook } from '../../../model/alert-channels.ts'
import { ALERT_NAMES, alertWords } from '../../alerts/alert-words.ts'
import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import { age } from '../ago.ts'
import { passageHref } from '../links.ts'

/** Which alerts are shown. */
export type AlertsFilter = {
  readonly kind: AlertKind | 'all'
  readonly show: 'all' | 'unread'
  /** Older than this one; null from the latest. */
  readonly before: number | null
}

export type AlertsPage = {
  readonly alerts: readonly (Alert & { readonly isRead: boolean })[]
  readonly more: boolean
  readonly unread: number
  /** Webhooks that were switched off by themselves. */
  readonly off: readonly Webhook[]
  /** What went wrong with the last mail; null where nothing did. */
  readonly mailProblem: string | null
}

/** What happened in stories that is worth telling, the latest first, with the words. */
export function alerts(page: AlertsPage, filter: AlertsFilter, now: Date): Html {
  const { alerts, more, unread, off, mailProblem } = page
  const [first] = alerts
  const last = alerts.at(-1)
  return html`<div class="today alerts">${filters(filter)}
<section class="stories" aria-labelledby="alerts"><div class="day"><h1 id="alerts">Alerts</h1><p>what is borne out, what differs, and what became another</p></div>
${off.map(({ url, reason }) => html`<p class="alert-fault" role="status">Nothing more is sent to <code>${url}</code>: ${reason} <a href="/alerts/settings#webhooks">See its deliveries</a></p>`)}
${mailProblem === null ? null : html`<p class="alert-fault" role="status">The last mail was not sent. ${mailProblem} <a href="/alerts/settings">See how you are told</a></p>`}
${unread === 0 || !first ? null : html`<form class="alert-read" method="post" action="/alerts/read"><input type="hidden" name="upTo" value="${first.id}"><p>${unread >= MOST_COUNTED ? `${MOST_COUNTED} or more` : unread} not read yet. <button>Mark all read</button></p></form>`}
${alerts.length === 0 ? nothing(filter) : html`<ol class="alert-list">${alerts.map((each) => line(each, now))}</ol>`}
${more && last ? html`<p class="more"><a href="${hrefOf({ ...filter, before: last.id })}">Show older ones</a></p>` : null}</section></div>`
}

/** More than this is not counted. */
const MOST_COUNTED = 100

function filters(filter: AlertsFilter): Html {
  const pick = (name: string, change: Partial<AlertsFilter>) => {
    const next = { ...filter, before: null, ...change }
    const isHere = hrefOf(next) === hrefOf({ ...filter, before: null })
    return html`<li><a href="${hrefOf(next)}"${isHere ? html` aria-current="true"` : null}>${name}</a></li>`
  }
  return html`<nav class="filters" aria-label="Which alerts">
<section><h2>Show</h2><ul>${pick('All', { show: 'all' })}${pick('Not read yet', { show: 'unread' })}</ul></section>
<section><h2>Kind</h2><ul>${pick('All kinds', { kind: 'all' })}${ALERT_KINDS.map((kind) => pick(SHORT[kind], { kind }))}</ul></section>
<section><h2>Tell me</h2><ul><li><a href="/alerts/settings">What, where and when</a></li></ul></section>
</nav>`
}

const SHORT: Readonly<Record<AlertKind, string>> = {
  confirmed: 'Confirmed',
  differs: 'Now differ',
  figure: 'Figures',
  corrected: 'Changed reports',
  copy: 'Copies',
  search: 'Saved searches',
}

/** The address of a list of alerts; what is as usual is left out. */
function hrefOf({ kind, show, before }: AlertsFilter): string {
  const query = [
    kind === 'all' ? '' : `kind=${kind}`,
    show === 'all' ? '' : `show=${show}`,
    before === null ? '' : `before=${before}`,
  ].filter(Boolean)
  return query.length === 0 ? '/alerts' : `/alerts?${query.join('&')}`
}

function nothing({ kind, show }: AlertsFilter): Html {
  const wider =
    kind === 'all' && show === 'all'
      ? 'A story is compared again whenever an article comes to it, or changes. What that confirms, contests or corrects stands here then.'
      : html`<a href="/alerts">Show all alerts.</a>`
  return html`<p class="nothing">Nothing is told here. ${wider}</p>`
}

function line(alert: Alert & { readonly isRead: boolean }, now: Date): Html {
  const { id, kind, story, title, at, isRead, sides } = alert
  return html`<li id="alert-${id}" class="alert-${kind}${isRead ? '' : ' alert-new'}"><p class="alert-kind">${isRead ? null : html`<b>New</b> · `}${ALERT_NAMES[kind]} · <time datetime="${at}">${age(at, now)}</time></p>
<h2>${tell(alert)}</h2>
<p class="outlet">in <a href="/story/${story}" dir="auto">${title ?? 'a story without a headline'}</a></p>
${sides.length === 0 ? null : html`<ul class="alert-sides">${sides.map((each) => side(each, kind))}</ul>`}</li>`
}

/** The line, which leads to its place on the story's page. */
function tell(alert: Alert): Html {
  const { kind, key, story, about, from, to, sides } = alert
  const href = leadOf(alert)
  const words = (content: Html) => html`<a href="${href}">${content}</a>`
  switch (kind) {
    case 'differs':
      return html`${words(html`<span dir="auto">${about}</span>`)}: ${sides.map(({ value }, nth) => html`${nth > 0 ? ' / ' : null}<span class="value" dir="auto">${value}</span>`)}`
    case 'figure':
      return html`${words(html`<span dir="auto">${about}</span>`)}: ${became(from, to)}`
    case 'corrected':
    case 'copy':
      return html`${teller(sides)}${words(from === '' ? html`<q dir="auto">${about}</q>` : became(from, to))}`
    case 'search':
      return html`<a href="${key === null ? `/story/${story}` : href}" dir="auto">${alertWords(alert).line}</a>`
    case 'confirmed':
      return html`${confirmedFigures(sides)}${words(html`<q dir="auto">${about}</q>`)}`
  }
}

/** What of a sentence it is that was confirmed; of a quote, all of it. */
function confirmedFigures(sides: readonly AlertSide[]): Html | null {
  const values = sides.flatMap(({ value }) => value ?? [])
  return values.length === 0 ? null : html`<span class="value">${values.join(', ')}</span>: `
}

/** Whose report it is. */
function teller([first]: readonly AlertSide[]): Html | null {
  const outlet = first?.passages[0]?.outlet ?? null
  return outlet === null ? null : html`<bdi>${outlet}</bdi>: `
}

function became(from: string, to: string): Html {
  return html`<q dir="auto">${from}</q> → <q dir="auto">${to}</q>`
}

/** Where an alert leads to. */
function leadOf({ kind, story, key, sides }: Alert): string {
  const [passage] = sides.at(-1)?.passages ?? []
  if (kind === 'corrected' && passage) return `/article/${passage.article}/versions`
  return key === null ? `/story/${story}` : `/story/${story}/at/${encodeURIComponent(key)}`
}

/** Passages of a side that are shown. */
const MOST_PASSAGES = 3

function side({ value, passages }: AlertSide, kind: AlertKind): Html {
  const shown = passages.slice(0, MOST_PASSAGES)
  const rest = passages.length - shown.length
  return html`<li>${value === null ? null : html`<b class="value" dir="auto">${value}</b> `}${shown.map(({ article, start, end, text, outlet }) => html`<span class="alert-said"><bdi>${outlet ?? 'outlet not known'}</bdi>: <a href="${kind === 'corrected' ? `/article/${article}/versions` : passageHref(article, { start, end })}"><q dir="auto">${text}</q></a></span> `)}${rest > 0 ? count(rest, 'more passage') : null}</li>`
}
