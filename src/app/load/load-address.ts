import type { ArticleInput } from '../../extract/article-input.ts'
import type { Article } from '../../model/article.ts'
import type { Fetched } from '../../model/fetched.ts'
import type { Note } from '../../model/note.ts'
import type { Problem } from '../../model/source.ts'
import { askedOnce } from '../asked-once.ts'
import type { Done } from '../workers/pool.ts'
import type { GivenReaders } from './given-readers.ts'
import { type Read, sortRead } from './loaded.ts'

/** How an address is asked, and what answers is read. */
export type AddressReader = Pick<GivenReaders, 'fetch'> & {
  readonly read: (answer: ArticleInput) => Promise<Done<readonly Article[]>>
}

/** Asks an address once, as robots.txt allows, and reads the article that answers. Nothing is kept. */
export async function loadAddress(
  address: string,
  given: Pick<ArticleInput, 'outlet' | 'publishedAt'>,
  { fetch, read }: AddressReader,
): Promise<Read> {
  const fetched = await fetch({ url: address, kind: 'page' })
  if (fetched.outcome !== 'body') return refused(address, explain(fetched))
  const { body, contentType, url, cutBy } = fetched
  const input = { ...given, source: address, url, body, contentType }
  const done = await read(input)
  if (!done.ok) return refused(address, done.problem)
  const named = done.value.map((article) => ({ ...article, outlet: article.outlet ?? hostOf(url) }))
  return sortRead(address, cutBy ? named.map(noteCut) : named)
}

/** An outlet that a page does not name is known by its host. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

function explain(fetched: Exclude<Fetched, { outcome: 'body' }>): Problem {
  if (fetched.outcome === 'not-modified') return NO_BODY
  return askedOnce(fetched.problem, 'Try again later.')
}

const NO_BODY: Problem = { code: 'no-body', message: 'the server sent no page.' }

function refused(source: string, { code, message }: Problem): Read {
  return { articles: [], problems: [{ source, code, message }] }
}

function noteCut(article: Article): Article {
  const note: Note = {
    code: 'answer-cut',
    message: 'The answer broke off: the end of the article may be missing.',
    level: 'warning',
    place: article.id,
  }
  return { ...article, notes: [...article.notes, note] }
}
