import type { Person } from '../../model/access.ts'
import type { Preferences } from '../../model/preferences.ts'
import { MOTTO, writeDocument } from '../html/document.ts'
import { type Html, html } from '../html/template.ts'

/** Addresses of what every page loads, each named by a hash of what it holds. */
export type DeskAssets = {
  readonly style: string
  readonly script: string
  readonly icon: string
}

export type Frame = {
  readonly title: string
  /** The address of the page's own entry in the bar; null where it has none. */
  readonly at: string | null
  readonly assets: DeskAssets
  readonly preferences: Preferences
  /** Who is signed in; nobody where the desk has no people. */
  readonly person?: Person | null
  readonly body: Html
  /** What stands in the box that searches. */
  readonly query?: string
  /** The feed of what the page shows: its address on the desk. */
  readonly feed?: string
  /** Seconds after which the page asks again, where something is being made. */
  readonly again?: number
}

const ENTRIES = [
  ['/', 'Today'],
  ['/check', 'Check a draft'],
  ['/points', 'Open points'],
  ['/outlets', 'Outlets'],
  ['/changes', 'Changes'],
  ['/alerts', 'Alerts'],
  ['/sources', 'Sources'],
  ['/help', 'Help'],
] as const

/** A page of the desk around its body. */
export function frame(page: Frame): string {
  const { title, at, assets, preferences, person = null, body, query = '', again, feed } = page
  return writeDocument({
    title,
    root: html`${rootOf(preferences)}${person?.role === 'reader' ? html` data-role="reader"` : null}`,
    head: html`${again === undefined ? null : html`<noscript><meta http-equiv="refresh" content="${again}"></noscript>`}
${
  feed === undefined
    ? null
    : html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">
`
}<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
<script type="module" src="${assets.script}"></script>`,
    attributes: again === undefined ? null : html` data-again="${again}"`,
    body: html`<a class="skip" href="#main">Skip to the page</a>
<header class="top">
<a class="brand" href="/">Synoptic</a>
<nav aria-label="Pages"><ul>${ENTRIES.map(([href, name]) => html`<li><a href="${href}"${at === href ? html` aria-current="page"` : null}>${name}</a></li>`)}</ul></nav>
<form class="find" action="/search" role="search"><label class="unseen" for="q">Search all articles</label><input id="q" name="q" type="search" placeholder="Search" value="${query}"> <kbd aria-hidden="true">/</kbd></form>
<button class="theme" type="button" data-theme-switch="/settings" hidden>Dark or light</button>
</header>
<main id="main" tabindex="-1">${body}</main>
<footer class="foot"><p>${MOTTO} <a href="/settings">Settings</a> · <a href="/api">API</a></p>${person === null ? null : signedIn(person)}</footer>`,
  })
}

/** Who is signed in, what that lets them do, and the way out. */
function signedIn({ name, role }: Person): Html {
  return html`<form class="signed-in" method="post" action="/logout"><p><bdi>${name}</bdi> is signed in${role === 'reader' ? ' as a reader: editors change what all see' : null}. <button>Sign out</button></p></form>`
}

/** What styles and scripts heed of the preferences, so that a page is never seen otherwise first. */
function rootOf({ scheme, size, density, type, keys }: Preferences): Html {
  return html`${scheme === 'system' ? null : html` data-theme="${scheme}"`}${size === 'usual' ? null : html` data-size="${size}"`}${density === 'usual' ? null : html` data-density="${density}"`}${type === 'serif' ? null : html` data-type="${type}"`}${keys === 'on' ? null : html` data-keys="${keys}"`}`
}
