import { type Html, html } from '../html/template.ts'

/** An item of a list, as apps that read Atom take it. Times are seconds since 1970. */
export type AtomItem = {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly published: number
  readonly updated: number
  readonly alternate: readonly { readonly href: string }[]
  readonly summary: { readonly content: string }
  readonly categories: readonly string[]
  readonly origin: { readonly title: string }
}

/** By what apps know that a category says what was done with an item. */
const SCHEME = 'http://www.google.com/reader/'

/** A list as Atom, with what was read and starred as categories: older apps know no other form. */
export function renderReaderAtom(list: {
  readonly id: string
  readonly self: string
  readonly items: readonly AtomItem[]
}): string {
  const { id, self, items } = list
  const updated = Math.max(0, ...items.map((item) => item.updated))
  const title = items[0]?.origin.title ?? id
  const { markup } = html`<feed xmlns="http://www.w3.org/2005/Atom">
<id>${id}</id>
<title type="text">${title}</title>
<updated>${toInstant(updated)}</updated>
<link rel="self" href="${self}"/>
${items.map(entry)}</feed>
`
  return `<?xml version="1.0" encoding="utf-8"?>\n${markup}`
}

function entry(item: AtomItem): Html {
  const { id, title, author, published, updated, alternate, summary, categories } = item
  return html`<entry>
<id>${id}</id>
<title type="text">${title}</title>
<author><name>${author || 'Synoptic'}</name></author>
<published>${toInstant(published)}</published>
<updated>${toInstant(updated)}</updated>
${alternate.map(({ href }) => html`<link rel="alternate" href="${href}"/>`)}
${categories.map((term) => html`<category term="${term}" scheme="${SCHEME}" label="${labelOf(term)}"/>`)}
<content type="html">${summary.content}</content>
</entry>
`
}

/** The last part: `read` of `user/-/state/com.google/read`. */
function labelOf(term: string): string {
  return term.slice(term.lastIndexOf('/') + 1)
}

function toInstant(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
