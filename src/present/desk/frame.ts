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
  readonly body: Html
  /** What stands in the box that searches. */
  readonly query?: string
  /** Seconds after which the page asks again, where something is being made. */
  readonly again?: number
}

const ENTRIES = [
  ['/', 'Today'],
  ['/points', 'Open points'],
  ['/sources', 'Sources'],
  ['/help', 'Help'],
] as const

/** A page of the desk around its body. */
export function frame({ title, at, assets, body, query = '', again }: Frame): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${again === undefined ? null : html`<noscript><meta http-equiv="refresh" content="${again}"></noscript>`}
<title>${title === 'Synoptic' ? title : `${title} – Synoptic`}</title>
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
<script type="module" src="${assets.script}"></script>
</head>
<body${again === undefined ? null : html` data-again="${again}"`}>
<a class="skip" href="#main">Skip to the page</a>
<header class="top">
<a class="brand" href="/">Synoptic</a>
<nav aria-label="Pages"><ul>${ENTRIES.map(([href, name]) => html`<li><a href="${href}"${at === href ? html` aria-current="page"` : null}>${name}</a></li>`)}</ul></nav>
<form class="find" action="/search" role="search"><label class="unseen" for="q">Search all articles</label><input id="q" name="q" type="search" placeholder="Search all articles" value="${query}"> <kbd aria-hidden="true">/</kbd></form>
<button class="theme" type="button" data-theme-switch hidden>Dark or light</button>
</header>
<main id="main" tabindex="-1">${body}</main>
<footer class="foot"><p>Every line is an outlet’s own words. Synoptic shows who says what; it does not judge who is right.</p><p><a href="/api">API</a></p></footer>
</body>
</html>
`.markup
}
