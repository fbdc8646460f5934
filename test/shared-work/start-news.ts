import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inventStream, type StreamedArticle } from '../../bench/incidents/invent-stream.ts'

/** Invented outlets on hosts of this machine, each with some feeds. */
export type News = AsyncDisposable & {
  /** The feeds, in the order in which they are to be followed. */
  readonly feeds: readonly string[]
  /** The host and port that each outlet answers at. */
  readonly hosts: readonly string[]
  /** Articles that were told at the end of the first day or the second. */
  readonly articles: readonly StreamedArticle[]
  /** How many articles feeds name by now. */
  told(): number
  /** From now on feeds have the second half, and some articles other words. */
  goOn(): void
  /** The most requests that one host had at one time, and what was asked. */
  readonly mostAtOnce: () => number
  readonly asked: ReadonlyMap<string, number>
}

export type NewsOptions = {
  readonly articles: number
  readonly hosts?: number
  readonly feedsPerHost?: number
  /** Milliseconds until a page is answered: of so many at most, another for each. */
  readonly slowest?: number
  /** Milliseconds that each answer takes at the least. */
  readonly least?: number
  /** The port of every host; else any that is free. */
  readonly port?: number
}

/** Every third entry has its whole text; the pages of the others have to be asked for. */
export async function startNews(options: NewsOptions): Promise<News> {
  const { hosts: count = 8, feedsPerHost = 2, slowest = 30, least = 0, port = 0 } = options
  const articles = inventStream({ articles: options.articles, towns: 20 }).slice(
    0,
    options.articles,
  )
  const feedCount = count * feedsPerHost
  const asked = new Map<string, number>()
  let most = 0
  let isLater = false
  const servers: Server[] = []
  const hosts: string[] = []
  const hostOf = (i: number) => hosts[(i % feedCount) % count]
  const addressOf = (i: number) => `http://${hostOf(i)}/report/${i}`
  const textOf = (i: number) =>
    isLater && i % 10 === 0 ? `${articles[i].text}\n\n${LATER}` : articles[i].text
  /** The last article of each feed is one that another outlet's feed names as well. */
  const listFeed = (feed: number) => {
    const own = articles.map((_, i) => i).filter((i) => i % feedCount === feed)
    const shown = isLater ? own : own.slice(0, Math.ceil(own.length / 2))
    return [...shown, (feed * 7 + 1) % Math.floor(articles.length / 2)]
  }
  const render = (path: string): string | null => {
    const [, kind, number] = path.split('/')
    const n = Number(number)
    if (kind === 'feed') return renderFeed(n, listFeed(n).map(toItem))
    return kind === 'report' && articles[n] ? renderPage({ ...articles[n], text: textOf(n) }) : null
  }
  const toItem = (i: number) => ({
    ...articles[i],
    url: addressOf(i),
    text: i % 3 === 0 ? textOf(i) : `${articles[i].text.slice(0, 60)}…`,
  })
  for (let host = 0; host < count; host++) {
    let now = 0
    const server = createServer(async (request, response) => {
      const path = request.url ?? ''
      const name = `${hosts[host]}${path}`
      asked.set(name, (asked.get(name) ?? 0) + 1)
      most = Math.max(most, ++now)
      const wait = least + ((name.length * 7919 + host) % slowest)
      await new Promise((resolve) => setTimeout(resolve, wait))
      const body = render(path)
      now--
      const type = path.startsWith('/feed') ? 'application/rss+xml' : 'text/html'
      response.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body)
    })
    await new Promise<void>((resolve) => server.listen(port, `127.0.0.${host + 2}`, resolve))
    servers.push(server)
    hosts.push(`127.0.0.${host + 2}:${(server.address() as AddressInfo).port}`)
  }
  return {
    feeds: Array.from({ length: feedCount }, (_, i) => `http://${hosts[i % count]}/feed/${i}`),
    hosts,
    articles,
    told: () => new Set(Array.from({ length: feedCount }, (_, i) => listFeed(i)).flat()).size,
    goOn: () => {
      isLater = true
    },
    mostAtOnce: () => most,
    asked,
    async [Symbol.asyncDispose]() {
      for (const server of servers) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

const LATER = 'The council will come back to the matter at its next meeting, its clerk wrote later.'

type Item = { title: string; url: string; text: string; publishedAt: string }

function renderFeed(feed: number, items: readonly Item[]): string {
  const entries = items.map(
    ({ title, url, text, publishedAt }) =>
      `<item><title>${escapeText(title)}</title><link>${url}</link><guid>${url}</guid>` +
      `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>` +
      `<description>${escapeText(toParagraphs(text))}</description></item>`,
  )
  return `<rss version="2.0"><channel><title>Outlet ${feed}</title>${entries.join('')}</channel></rss>`
}

function renderPage({ title, text, publishedAt }: Omit<Item, 'url'>): string {
  return `<html><head><title>${escapeText(title)}</title><meta property="article:published_time" content="${publishedAt}"></head><body><article><h1>${escapeText(title)}</h1>${toParagraphs(text)}</article></body></html>`
}

function toParagraphs(text: string): string {
  return text
    .split('\n\n')
    .map((each) => `<p>${escapeText(each)}</p>`)
    .join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
