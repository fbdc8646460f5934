import { existsSync } from 'node:fs'
import { type Bytes, readFileBytes, readStreamBytes } from '../../acquire/read-bytes.ts'
import type { ArticleInput } from '../../extract/article-input.ts'
import { detectDocument } from '../../extract/document/detect-document.ts'
import { isPage, parseArticles } from '../../extract/parse-article.ts'
import type { Article } from '../../model/article.ts'
import { explainFileFault } from '../explain-file-fault.ts'
import type { GivenReaders } from './given-readers.ts'
import { type Read, sortRead } from './loaded.ts'

/** What the person said of the articles of a file, and what `-` stands for. */
export type FileGiven = Pick<ArticleInput, 'outlet' | 'publishedAt'> & {
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** Reads the articles of one file, or of standard input. */
export async function loadFile(
  path: string,
  { stdin = process.stdin, ...given }: FileGiven,
  readers: GivenReaders,
): Promise<Read> {
  const limit = limitOf(path)
  let bytes: Bytes
  try {
    bytes = path === '-' ? await readStreamBytes(stdin, limit) : readFileBytes(path, limit)
  } catch (error) {
    return failed(path, explainMissing(path, explainFileFault(error)))
  }
  const input = { source: path, body: bytes.bytes, ...given }
  const document = detectDocument(path, input.body)
  // The beginning of a text is a text; half a document is none.
  if (bytes.cut && (document || limit !== LIMITS.one)) return failed(path, tooLarge(limit))
  if (!document) return sortRead(path, await parse(input))
  const done = await (await readers.pool()).run('readInput', input)
  return done.ok ? sortRead(path, done.value) : failed(path, done.problem)
}

/** Bytes that are read of one file: JSON may hold many articles, a document pictures. */
const LIMITS = { many: 256 << 20, document: 48 << 20, one: 20 << 20 } as const

function limitOf(path: string): number {
  if (/\.(?:jsonl?|ndjson)$/i.test(path) || path === '-') return LIMITS.many
  return /\.(?:docx|pdf|eml|mbox|mht|mhtml)$/i.test(path) ? LIMITS.document : LIMITS.one
}

function tooLarge(limit: number) {
  return { code: 'too-large', message: `it is larger than ${limit >> 20} MB.` }
}

/** An address without its beginning is looked for as a file. */
function explainMissing(path: string, problem: { code: string; message: string }) {
  if (existsSync(path) || !/^(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\/)\S+$/i.test(path))
    return problem
  return {
    ...problem,
    message: `there is no such file; an address begins with https://, as in https://${path}.`,
  }
}

function failed(source: string, { code, message }: { code: string; message: string }): Read {
  return { articles: [], problems: [{ source, code, message }] }
}

async function parse(input: ArticleInput): Promise<Article[]> {
  if (!isPage(input)) return parseArticles(input)
  const { parsePage } = await import('../../extract/page/parse-page.ts')
  return [parsePage(input)]
}
