import { statSync } from 'node:fs'
import { listArticleFiles } from '../acquire/list-files.ts'
import { type Bytes, readFileBytes, readStreamBytes } from '../acquire/read-bytes.ts'
import { isWarc } from '../acquire/warc/is-warc.ts'
import type { ArticleInput } from '../extract/article-input.ts'
import { isPage, parseArticles } from '../extract/parse-article.ts'
import type { Article } from '../model/article.ts'
import { explainFileFault } from './explain-file-fault.ts'

export type LoadOptions = {
  /** Names of outlets by file, as given. A file that is named here alone is loaded as well. */
  readonly outlets?: ReadonlyMap<string, string>
  /** The day that "Friday" is counted from; it outranks what the articles say. */
  readonly date?: string | null
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** Why a file, or one article in it, was left out: a sentence for a person. */
export type LoadProblem = {
  readonly source: string
  readonly code: string
  readonly message: string
}

export type Loaded = {
  readonly articles: readonly Article[]
  readonly problems: readonly LoadProblem[]
}

/** Loads the articles of files, folders and standard input. What cannot be read is a problem told. */
export async function loadArticles(
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<Loaded> {
  const articles: Article[] = []
  const problems: LoadProblem[] = []
  for (const path of listPaths([...paths, ...(options.outlets?.keys() ?? [])], problems)) {
    if (isWarc(path)) {
      const { loadWarc } = await import('./load-warc.ts')
      const warc = await loadWarc(path, givenFor(path, options))
      articles.push(...warc.articles)
      problems.push(...warc.problems)
      continue
    }
    const bytes = await readPath(path, options, problems)
    if (!bytes) continue
    const faults: LoadProblem[] = []
    for (const article of await parseBytes(path, bytes, options)) {
      const fault = article.notes.find((note) => note.level === 'error')
      if (fault) faults.push({ source: path, code: fault.code, message: fault.message })
      else articles.push(article)
    }
    problems.push(...shorten(faults))
  }
  return { articles, problems }
}

/** A file of a thousand broken lines is told of in a few. */
const MOST_FAULTS = 5

function shorten(faults: readonly LoadProblem[]): readonly LoadProblem[] {
  const more = faults.length - MOST_FAULTS
  if (more <= 1) return faults
  const [{ source, code }] = faults
  const rest = { source, code, message: `${more} more articles in it could not be read.` }
  return [...faults.slice(0, MOST_FAULTS), rest]
}

/** Each file once, folders opened. */
function listPaths(paths: readonly string[], problems: LoadProblem[]): Set<string> {
  const files = new Set<string>()
  for (const path of paths) {
    const found = isFolder(path) ? listFolder(path, problems) : [path]
    for (const file of found) files.add(file)
  }
  return files
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function listFolder(folder: string, problems: LoadProblem[]): string[] {
  try {
    const files = listArticleFiles(folder)
    if (files.length === 0) problems.push({ source: folder, ...NO_ARTICLES })
    return files
  } catch (error) {
    problems.push({ source: folder, ...explainFileFault(error) })
    return []
  }
}

const NO_ARTICLES = {
  code: 'no-articles',
  message: 'there is no article in this folder (.txt, .md, .html, .json, .jsonl or .warc).',
} as const

/** Bytes that are read of one file: JSON may hold many articles, a text holds one. */
const LIMITS = { many: 256 << 20, one: 20 << 20 } as const

async function readPath(
  path: string,
  { stdin }: LoadOptions,
  problems: LoadProblem[],
): Promise<Uint8Array | null> {
  const limit = /\.(?:jsonl?|ndjson)$/i.test(path) || path === '-' ? LIMITS.many : LIMITS.one
  try {
    const { bytes, cut }: Bytes =
      path === '-'
        ? await readStreamBytes(stdin ?? process.stdin, limit)
        : readFileBytes(path, limit)
    if (!cut || limit === LIMITS.one) return bytes
    problems.push({ source: path, code: 'too-large', message: 'it is larger than 256 MB.' })
  } catch (error) {
    problems.push({ source: path, ...explainFileFault(error) })
  }
  return null
}

async function parseBytes(
  source: string,
  body: Uint8Array,
  options: LoadOptions,
): Promise<Article[]> {
  const input: ArticleInput = { source, body, ...givenFor(source, options) }
  if (!isPage(input)) return parseArticles(input)
  const { parsePage } = await import('../extract/page/parse-page.ts')
  return [parsePage(input)]
}

/** What the person said of the articles of a file. */
function givenFor(path: string, { outlets, date }: LoadOptions) {
  return { outlet: outlets?.get(path), publishedAt: date ?? undefined }
}
