import { parsePage } from '../../../extract/page/parse-page.ts'
import { isPage, parseArticles } from '../../../extract/parse-article.ts'
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
export function readFile({ source, body, name, page }: FileInput): FileRead {
  const input = { source, body, contentType: page?.contentType ?? undefined }
  const all = page || isPage(input) ? [parsePage(input)] : parseArticles(input)
  const problems: Problem[] = []
  const articles: Prepared[] = []
  for (const article of all) {
    const prepared = prepare(article, page?.url ?? null, null)
    const fault = article.notes.find(({ level }) => level === 'error')
    if (fault) problems.push({ code: fault.code, message: fault.message })
    if (!prepared) continue
    const own = all.length === 1 && name ? name : `sha256:${prepared.sha256}`
    const addresses = prepared.addresses.length > 0 ? prepared.addresses : [own]
    articles.push({ ...prepared, addresses })
  }
  return { articles, problems }
}
