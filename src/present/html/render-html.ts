import { sha256Base64 } from '../../text/hash.ts'
import { type Part, type Room, section } from '../desk/story/parts.ts'
import { credit, PARTS, warnings } from '../desk/story/story.ts'
import { witnesses } from '../desk/story/witnesses.ts'
import { isChosen, type SectionName } from '../view/section-names.ts'
import type { ComparisonView } from '../view/view.ts'
import { accounts } from './accounts.ts'
import { MOTTO, writeDocument } from './document.ts'
import { litRules } from './lit-rules.ts'
import { asset, type Html, html } from './template.ts'
import { texts } from './texts.ts'

/** The page's own style and script, read by whoever renders it. */
export type PageAssets = { readonly style: string; readonly script: string }

export type PageOptions = {
  /** Which sections to write, in their own order; all where none is named. */
  readonly sections?: readonly SectionName[]
}

/** The parts in their order, by what `--only` calls them. The texts are always there, for every line leads to them. */
const SECTIONS: readonly (readonly [
  SectionName,
  (view: ComparisonView, room: Room) => Part | null,
])[] = [
  ['brief', PARTS.brief],
  ['accounts', accounts],
  ['differences', PARTS.differences],
  ['agreements', PARTS.facts],
  ['quotes', PARTS.quotes],
  ['timeline', PARTS.timeline],
  ['unique', PARTS['only-here']],
  ['copies', PARTS.copies],
  ['names', PARTS.names],
  ['notes', PARTS.notes],
]

/** Nothing stands elsewhere: long lists are folded, never cut. */
const ROOM: Room = { whole: false, href: null, lines: null }

/** One page that needs nothing else: no network, no script (it is better with its own). */
export function renderHtml(
  view: ComparisonView,
  assets: PageAssets,
  options: PageOptions = {},
): string {
  const shown = choose(view, options.sections)
  const parts = SECTIONS.flatMap(([name, write]) =>
    isChosen(name, options.sections) ? (write(shown, ROOM) ?? []) : [],
  )
  const styles = [assets.style, litRules(view)].map(asset)
  const script = asset(assets.script)
  return writeDocument({
    title: view.title?.text ?? 'Synoptic',
    head: html`<meta http-equiv="Content-Security-Policy" content="${policy(styles, script)}">
<meta name="referrer" content="no-referrer">
${styles.map((style) => html`<style>${style}</style>`)}`,
    body: html`<a class="skip" href="#main">Skip to the report</a>
<header class="top"><p class="brand">Synoptic</p><button class="theme" type="button" data-theme-switch hidden>Dark or light</button></header>
<main id="main" tabindex="-1"><div class="story report">
${masthead(view)}
<div class="with-contents">${contents(view, parts)}<div class="parts">${parts.map(section)}</div></div>
${texts(shown)}
</div></main>
<footer class="foot"><p>${MOTTO}</p></footer>
<script>${script}</script>`,
  })
}

/** Headline, warnings, and how many accounts the articles come to. */
function masthead(view: ComparisonView): Html {
  const { title, articles, columns } = view
  const heading = title?.text ?? (articles.length > 0 ? 'Untitled story' : 'Nothing to compare')
  const ofAccount = (account: number) => {
    const [first] = view.accounts[account].articles
    return columns.length > 0 && articles[first] ? `#column-${articles[first].siglum}` : null
  }
  return html`<h1 dir="auto">${heading}</h1>
${credit(view)}${warnings(view)}${witnesses(view, { ofAccount, only: null, all: null })}`
}

function contents({ columns }: ComparisonView, parts: readonly Part[]): Html {
  const links = parts.map(
    ({ id, heading, size }) =>
      html`<li><a href="#${id}">${heading} <span class="number">${size}</span></a></li>`,
  )
  const full =
    columns.length === 0 ? null : html`<ul><li><a href="#texts">The full texts</a></li></ul>`
  return html`<nav class="contents" aria-label="Contents"><ul>${links}</ul>${full}</nav>`
}

/** The view without what other parts would link to in those that are left out. */
function choose(view: ComparisonView, sections?: readonly SectionName[]): ComparisonView {
  const brief = isChosen('brief', sections) ? view.brief : []
  if (isChosen('differences', sections)) return { ...view, brief }
  return { ...view, brief, differences: [], spellings: [] }
}

/** Nothing may be loaded, and nothing run but our own style and script. */
function policy(styles: readonly Html[], script: Html): string {
  const hash = ({ markup }: Html) => `'sha256-${sha256Base64(markup)}'`
  return [
    "default-src 'none'",
    `style-src ${styles.map(hash).join(' ')}`,
    `script-src ${hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
