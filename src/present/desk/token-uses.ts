import type { Role, Scope } from '../../model/access.ts'
import { type Html, html } from '../html/template.ts'

/** What a token lets a program do, as somebody chooses it. */
export function scopeWords(scope: Scope, role: Role): string {
  return scope === 'write' && role === 'reader' ? OWN_ALONE : WORDS[scope]
}

const OWN_ALONE = 'change what is your own: stars, ticks, notes, searches'

const WORDS: Readonly<Record<Scope, string>> = {
  read: 'read what you can read: stories, articles, comparisons',
  write: 'change what you can change, sources and stories too',
  check: 'check drafts and compare texts',
  feeds: 'read feeds',
  reader: 'be a reader app, with what is read and starred',
  mcp: 'answer an assistant that speaks MCP',
  metrics: 'read how the desk runs, as Prometheus does',
}

/** How a program brings a token to a desk, for each of what it may do. */
export function tokenUses(scopes: readonly Scope[], origin: string): Html {
  const bring = (path: string, more = '') =>
    html`<pre class="line-to-run"><code>curl ${more}-H "Authorization: Bearer $TOKEN" ${origin}${path}</code></pre>`
  const uses: Readonly<Record<Scope, Html | null>> = {
    read: html`<p><a href="/api">The API</a> says what there is to read:</p>${bring('/api/v1/stories')}`,
    write: html`<p><a href="/api">The API</a> says what can be changed, by POST, PUT, PATCH and DELETE.</p>`,
    check: html`<p>A draft is checked by:</p>${bring('/api/v1/drafts/check', '-F file=@draft.txt ')}`,
    feeds: html`<p>For programs; a feed reader that sends no headers takes <a href="/settings/feeds">an address with a key</a>:</p>${bring('/feeds/stories.atom')}`,
    reader: html`<p>A <a href="/settings/reader-app">reader app</a> takes it as its password.</p>`,
    mcp: html`<p>An assistant is given the address <code>${origin}/mcp</code> and the header <code>Authorization: Bearer …</code>; <code>docs/mcp.md</code> has it for several.</p>`,
    metrics: html`<p>Where the desk runs with <code>--metrics</code>; <code>docs/serving.md</code> has it for Prometheus:</p>${bring('/metrics')}`,
  }
  return html`<dl class="uses">${scopes.map((scope) => html`<div><dt>${scope}</dt><dd>${uses[scope]}</dd></div>`)}</dl>`
}
