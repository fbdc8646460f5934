import { type Html, html } from '../html/template.ts'
import type { OutEntry, OutFeed } from './feed.ts'

/**
 * A feed as Atom (RFC 4287). What `html` escapes is what XML asks to be escaped, and the characters
 * that XML forbids come out as their numbers.
 */
export function renderAtom(feed: OutFeed): string {
  const { id, title, subtitle, self, page, updatedAt, entries } = feed
  const { markup } = html`<feed xmlns="http://www.w3.org/2005/Atom">
<id>${id}</id>
<title${plain(title)}</title>
<subtitle${plain(subtitle)}</subtitle>
<updated>${updatedAt}</updated>
<author><name>Synoptic</name></author>
<generator>Synoptic</generator>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${entries.map(renderEntry)}</feed>
`
  return `<?xml version="1.0" encoding="utf-8"?>\n${markup}`
}

function renderEntry({ id, title, url, publishedAt, updatedAt, content }: OutEntry): Html {
  return html`<entry>
<id>${id}</id>
<title${plain(title)}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${publishedAt}</published>
<updated>${updatedAt}</updated>
<content type="html">${content.markup}</content>
</entry>
`
}

/**
 * The end of a start tag, and a plain text after it. Readers that take every title for HTML are met by
 * one that is: in it, marks that mean something to HTML are written so that they mean themselves.
 */
function plain(text: string): Html {
  return /[<&]/.test(text) ? html` type="html">${html`${text}`.markup}` : html` type="text">${text}`
}
