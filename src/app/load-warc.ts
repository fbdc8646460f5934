import { readWarcPages } from '../acquire/warc/read-pages.ts'
import { canonicalAddress } from '../extract/address/canonical-address.ts'
import type { ArticleInput } from '../extract/article-input.ts'
import { parsePage } from '../extract/page/parse-page.ts'
import type { Article } from '../model/article.ts'
import { explainFileFault } from './explain-file-fault.ts'
import type { LoadProblem, Read } from './load/loaded.ts'

/** More articles than this are no set about one event, and would not fit into memory. */
const MOST = 10_000

/**
 * The articles of a WARC file: the pages that have a text, each as it was when last fetched. Front
 * pages are left out: what they say, they say in the words of the articles.
 */
export async function loadWarc(
  path: string,
  given: Pick<ArticleInput, 'outlet' | 'publishedAt'>,
): Promise<Read> {
  const found = new Map<string, Article>()
  const problems: LoadProblem[] = []
  let damages = 0
  const tell = (code: string, message: string) => problems.push({ source: path, code, message })
  try {
    for await (const { url, body, contentType } of readWarcPages(path, {
      onDamage: () => damages++,
    })) {
      const address = canonicalAddress(url)
      if (address === null || isFrontPage(address)) continue
      if (found.size >= MOST && !found.has(address)) {
        tell('too-many', `it has more than ${MOST} pages; the first ones are used.`)
        break
      }
      const article = parsePage({ ...given, source: url, body, contentType })
      if (article.notes.every(({ level }) => level !== 'error')) found.set(address, article)
    }
  } catch (error) {
    problems.push({ source: path, ...explainFileFault(error) })
  }
  if (damages > 0) tell('damaged', `it is damaged in ${count(damages)}; the rest was read.`)
  if (found.size === 0 && problems.length === 0)
    tell('no-articles', 'there is no web page with a text in this archive.')
  return { articles: [...found.values()], problems }
}

function isFrontPage(address: string): boolean {
  return /^https:\/\/[^/]+\/$/.test(address)
}

function count(places: number): string {
  return places === 1 ? 'one place' : `${places} places`
}
