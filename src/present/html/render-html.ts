import { sha256Base64 } from '../../text/hash.ts'
import type { ComparisonView } from '../view/view.ts'
import { brief } from './brief.ts'
import { columns } from './columns.ts'
import { coverage } from './coverage.ts'
import { differences } from './differences.ts'
import { names, notes, unique } from './lists.ts'
import { litRules } from './lit-rules.ts'
import { masthead, witnesses } from './overview.ts'
import { quotes } from './quotes.ts'
import { asset, type Html, html } from './template.ts'
import { timeline } from './timeline.ts'

/** The page's own style and script, read by whoever renders it. */
export type PageAssets = { readonly style: string; readonly script: string }

type Section = {
  readonly id: string
  readonly name: string
  readonly write: (view: ComparisonView) => Html | null
  /** How many things it lists; nothing where that says little. */
  readonly size?: (view: ComparisonView) => number
}

/** The sections in their order, with what the contents call them. */
const SECTIONS: readonly Section[] = [
  { id: 'brief', name: 'Brief', write: brief },
  { id: 'accounts', name: 'Accounts', write: witnesses },
  { id: 'coverage', name: 'Coverage', write: coverage, size: ({ facts }) => facts.length },
  {
    id: 'differences',
    name: 'Differences',
    write: differences,
    size: (view) => view.differences.length,
  },
  { id: 'quotes', name: 'Quotes', write: quotes, size: (view) => view.quotes.length },
  { id: 'unique', name: 'Only in one', write: unique, size: (view) => view.unique.length },
  { id: 'timeline', name: 'Timeline', write: timeline },
  { id: 'names', name: 'Names', write: names },
  { id: 'columns', name: 'Side by side', write: columns },
  { id: 'notes', name: 'Notes', write: notes },
]

/** One page that needs nothing else: no network, no script (it is better with its own). */
export function renderHtml(view: ComparisonView, assets: PageAssets): string {
  const written = SECTIONS.flatMap(({ id, name, write, size }) => {
    const section = write(view)
    return section === null ? [] : [{ id, name, section, size: size?.(view) ?? null }]
  })
  const styles = [assets.style, litRules(view)].map(asset)
  const script = asset(assets.script)
  const title = view.title === null ? 'Synoptic' : `${view.title.text} – Synoptic`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(styles, script)}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${styles.map((style) => html`<style>${style}</style>`)}
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${masthead(view)}
<nav class="contents" aria-label="Contents"><ul>${written.map(({ id, name, size }) => html`<li><a href="#${id}">${name} <span class="size">${size}</span></a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${written.map(({ section }) => section)}
</main>
<footer><p>Every line is an outlet’s own words, one link from where they stand. Synoptic shows who says what; it does not judge who is right.</p></footer>
<script>${script}</script>
</body>
</html>
`.markup
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
