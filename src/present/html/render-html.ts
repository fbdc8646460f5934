import { sha256Base64 } from '../../text/hash.ts'
import { isChosen, type SectionName } from '../view/section-names.ts'
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

export type PageOptions = {
  /** Which sections to write, in their own order; all where none is named. */
  readonly sections?: readonly SectionName[]
}

type Section = {
  /** What `--only` calls it; the texts are always there, for every line leads to them. */
  readonly name: SectionName | 'columns'
  /** What the contents call it. */
  readonly heading: string
  readonly write: (view: ComparisonView) => Html | null
  /** How many things it lists; nothing where that says little. */
  readonly size?: (view: ComparisonView) => number
}

/** The sections in their order. */
const SECTIONS: readonly Section[] = [
  { name: 'accounts', heading: 'Accounts', write: witnesses },
  { name: 'brief', heading: 'Brief', write: brief },
  {
    name: 'differences',
    heading: 'Differences',
    write: differences,
    size: (view) => view.differences.length,
  },
  {
    name: 'agreements',
    heading: 'Who reports what',
    write: coverage,
    size: ({ facts }) => facts.length,
  },
  { name: 'quotes', heading: 'Quotes', write: quotes, size: (view) => view.quotes.length },
  { name: 'unique', heading: 'Only in one', write: unique, size: (view) => view.unique.length },
  { name: 'timeline', heading: 'Timeline', write: timeline },
  { name: 'names', heading: 'Names', write: names },
  { name: 'columns', heading: 'Side by side', write: columns },
  { name: 'notes', heading: 'Notes', write: notes },
]

/** One page that needs nothing else: no network, no script (it is better with its own). */
export function renderHtml(
  view: ComparisonView,
  assets: PageAssets,
  options: PageOptions = {},
): string {
  const shown = choose(view, options.sections)
  const written = SECTIONS.flatMap(({ name, heading, write, size }) => {
    const chosen = name === 'columns' || isChosen(name, options.sections)
    const section = chosen ? write(shown) : null
    return section === null ? [] : [{ name, heading, section, size: size?.(shown) ?? null }]
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
<nav class="contents" aria-label="Contents"><ul>${written.map(({ name, heading, size }) => html`<li><a href="#${name}">${heading} <span class="size">${size}</span></a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${written.map(({ section }) => section)}
</main>
<footer><p>Every line is an outlet’s own words, one link from where they stand. Synoptic shows who says what; it does not judge who is right.</p></footer>
<script>${script}</script>
</body>
</html>
`.markup
}

/** The view without what other sections would link to in those that are left out. */
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
