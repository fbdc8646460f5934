// Serves feeds of an invented stream and the page of each article, with validators:
//   node bench/news-server.ts FEEDS ITEMS
// Prints its port once it listens.
import { createServer } from 'node:http'
import { type Invented, inventStream } from './invent-stream.ts'

const [feeds, items] = process.argv.slice(2).map(Number)
const byFeed: Invented[][] = Array.from({ length: feeds }, () => [])
let count = 0
for (const invented of inventStream(feeds * items)) byFeed[count++ % feeds].push(invented)

const server = createServer((request, response) => {
  const [, kind, feed, item] = (request.url ?? '').split(/[/-]/)
  const articles = byFeed[Number(feed)]
  if (kind === 'feed' && articles) {
    const etag = `"feed-${feed}"`
    const known = request.headers['if-none-match'] === etag
    response.writeHead(known ? 304 : 200, { etag, 'content-type': 'application/rss+xml' })
    response.end(known ? undefined : renderFeed(Number(feed), articles))
  } else if (kind === 'page' && articles?.[Number(item)]) {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(renderPage(articles[Number(item)]))
  } else response.writeHead(404).end()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(address && typeof address === 'object' ? address.port : 0)
})

function renderFeed(feed: number, articles: readonly Invented[]): string {
  const entries = articles.map(
    ({ added, at }, i) =>
      `<item><title>${added.article.title}</title><link>/page/${feed}/${i}-report</link>` +
      `<guid>${feed}-${i}</guid><pubDate>${new Date(at).toUTCString()}</pubDate>` +
      `<description>${added.article.text.slice(100, 250)}…</description></item>`,
  )
  return `<rss version="2.0"><channel><title>Outlet ${feed}</title>${entries.join('')}</channel></rss>`
}

function renderPage({ added, at }: Invented): string {
  const [headline, body] = added.article.text.split('\n\n')
  const sentences = body.split(/(?<=\.) /)
  const paragraphs: string[] = []
  for (let i = 0; i < sentences.length; i += 3) paragraphs.push(sentences.slice(i, i + 3).join(' '))
  const links = Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">Section ${i}</a></li>`)
  return (
    `<!doctype html><html lang="en"><head><title>${headline}</title>` +
    `<meta property="article:published_time" content="${at}"></head><body><nav><ul>${links.join('')}</ul></nav>` +
    `<article><h1>${headline}</h1><p>${paragraphs.join('</p><p>')}</p></article>` +
    `<footer><ul>${links.join('')}</ul></footer></body></html>`
  )
}
