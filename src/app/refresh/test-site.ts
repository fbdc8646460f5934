import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { startServer, type TestServer } from '../../acquire/http/test-server.ts'

/** An invented news site on this machine, whose feeds and pages a test changes as it goes. */
export type TestSite = AsyncDisposable & {
  readonly url: TestServer['url']
  /** What stands at a path from now on. */
  set(path: string, answer: SiteAnswer): void
  /** The paths that were asked, with the status that was answered; robots.txt stands apart. */
  readonly asked: string[]
  /** How often robots.txt was asked for. */
  robotsAsked(): number
}

export type SiteAnswer =
  | { readonly body: string; readonly type?: string }
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  /** Never answers. */
  | { readonly hang: true }

export async function startSite(): Promise<TestSite> {
  const answers = new Map<string, SiteAnswer>()
  const asked: string[] = []
  let robots = 0
  const server = await startServer((request, response) => {
    const path = request.url ?? '/'
    const answer = answers.get(path) ?? { status: 404 }
    const status = send(answer, request, response)
    if (path === '/robots.txt') robots++
    else asked.push(`${path} ${status}`)
  })
  return {
    url: server.url,
    set: (path, answer) => answers.set(path, answer),
    asked,
    robotsAsked: () => robots,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

function send(answer: SiteAnswer, request: IncomingMessage, response: ServerResponse): number {
  if ('hang' in answer) return 0
  if ('status' in answer) {
    response.writeHead(answer.status, answer.headers).end(answer.body)
    return answer.status
  }
  const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 12)}"`
  const status = request.headers['if-none-match'] === etag ? 304 : 200
  response.writeHead(status, { etag, 'content-type': answer.type ?? 'text/html' })
  response.end(status === 200 ? answer.body : undefined)
  return status
}

export type SiteItem = {
  readonly path: string
  readonly title: string
  /** The whole text; a teaser where it is missing. */
  readonly text?: string
  readonly at?: string
}

/** A feed of the site. */
export function renderFeed(site: TestSite, title: string, items: readonly SiteItem[]): SiteAnswer {
  const entries = items.map(
    ({ path, title, text = 'In short…', at = '2031-05-06T08:00:00Z' }) =>
      `<item><title>${title}</title><link>${site.url(path)}</link><guid>${path}</guid>` +
      `<pubDate>${new Date(at).toUTCString()}</pubDate>` +
      `<description>${text.replaceAll('<', '&lt;')}</description></item>`,
  )
  const body = `<rss version="2.0"><channel><title>${title}</title><link>${site.url('/')}</link>${entries.join('')}</channel></rss>`
  return { body, type: 'application/rss+xml' }
}

/** A page of the site with an article. */
export function renderPage(title: string, paragraphs: readonly string[]): SiteAnswer {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('')
  return {
    body: `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`,
  }
}

/** Paragraphs about a ferry, as many as are asked for; no two towns have the same. */
export function ferryText(town: string, count = 4): string[] {
  const lines = [
    `The evening ferry from ${town} to Halmere ran aground on Tuesday with 84 people on board.`,
    `Rescue boats took all passengers off within two hours, the harbour master of ${town} said.`,
    'Nobody was hurt, but a child was treated for cold, according to the island hospital.',
    `The ferry company said that a fault in the steering had been found in ${town} last month.`,
    'Divers are to look at the hull on Wednesday before tugs try to pull the ship free.',
    'The line will stay closed until the end of the week, and buses run round the bay instead.',
  ]
  return lines.slice(0, count)
}
