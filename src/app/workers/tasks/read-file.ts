import { composeArticle } from '../../../extract/compose-article.ts'
import { decode } from '../../../extract/decode.ts'
import { detectDocument } from '../../../extract/document/detect-document.ts'
import { parsePage } from '../../../extract/page/parse-page.ts'
import { type ArticleInput, isPage, parseArticles } from '../../../extract/parse-article.ts'
import { parseDocument } from '../../../extract/parse-document.ts'
import type { Article } from '../../../model/article.ts'
import type { Problem } from '../../../model/source.ts'
import type { Prepared } from '../../refresh/prepared.ts'
import { prepare } from './read-article.ts'

export type FileInput = {
  readonly source: string
  readonly body: Uint8Array | string
  /** The address of the file itself, where it holds one article that can be known by it. */
  readonly name: string | null
  /** What is known of a page that was saved as it was answered. */
  readonly page?: { readonly url: string; readonly contentType: string | null }
}

export type FileRead = {
  readonly articles: readonly Prepared[]
  readonly problems: readonly Problem[]
}

/** The articles of a file. One without an address is known by the file's, or by its text. */
export async function readFile({ source, body, name, page }: FileInput): Promise<FileRead> {
  const input = { source, body, contentType: page?.contentType ?? undefined }
  const all = page ? [parsePage(input)] : await readInput(input)
  const problems: Problem[] = []
  const articles: Prepared[] = []
  for (const article of all) {
    const prepared = prepare(article, page?.url ?? null, null)
    const fault = article.notes.find(({ level }) => level === 'error')
    if (fault) problems.push({ code: fault.code, message: fault.message })
    if (!prepared) continue
    const own = all.length === 1 && name ? name : ownAddress(prepared)
    const addresses = prepared.addresses.length > 0 ? prepared.addresses : [own]
    articles.push({ ...prepared, addresses })
  }
  return { articles, problems }
}

/** Two outlets that print one text word for word are two articles. */
function ownAddress({ sha256, article: { outlet } }: Prepared): string {
  return outlet === null ? `sha256:${sha256}` : `sha256:${sha256} ${outlet.toLowerCase()}`
}

/** The articles of what was given, whatever it is: a text, a page or a document. */
export async function readInput(input: ArticleInput): Promise<Article[]> {
  const document = detectDocument(input.source, input.body)
  if (document) return parseDocument(document, input)
  return isPage(input) ? [parsePage(input)] : parseArticles(input)
}

/** The article of an answer of the web; one that is a feed says so. */
export async function readAnswer(input: ArticleInput): Promise<Article[]> {
  const document = detectDocument(input.source, input.body)
  if (document) return parseDocument(document, input)
  if (isFeed(input)) return [composeArticle(input, [], [FEED])]
  const isHtml = /html/i.test(input.contentType ?? '') || isPage(input)
  return isHtml ? [parsePage(input)] : parseArticles(input)
}

const FEED_ROOT = /^(?:\s|<\?[^>]{0,200}\?>|<!--[^>]{0,1000}-->)*<(?:rss|feed|rdf:RDF)\b/i

function isFeed({ body, contentType }: ArticleInput): boolean {
  return FEED_ROOT.test(
    typeof body === 'string'
      ? body.slice(0, 4096)
      : decode(body.subarray(0, 4096), contentType).text,
  )
}

const FEED = {
  code: 'feed',
  message: 'This is a feed, not an article: synoptic add follows it.',
  level: 'error',
} as const
