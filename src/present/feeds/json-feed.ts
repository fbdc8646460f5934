import type { OutFeed } from './feed.ts'

/** A feed as JSON Feed 1.1. Titles are plain text there, and stand as they are. */
export function renderJsonFeed({ title, subtitle, self, page, entries }: OutFeed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: whole(title),
    description: whole(subtitle),
    home_page_url: page,
    feed_url: self,
    authors: [{ name: 'Synoptic' }],
    items: entries.map(({ id, title, url, publishedAt, updatedAt, content }) => ({
      id,
      url,
      title: whole(title),
      content_html: content.markup,
      date_published: publishedAt,
      date_modified: updatedAt,
    })),
  })
}

/** Half characters have no place in UTF-8. */
function whole(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd')
}
