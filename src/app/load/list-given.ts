import { realpathSync, statSync } from 'node:fs'
import { listArticleFiles } from '../../acquire/list-files.ts'
import { explainFileFault } from '../explain-file-fault.ts'
import type { LoadProblem } from './loaded.ts'

/** What is to be read, each once, and what is to be told of what was given. */
export type ListedGiven = {
  readonly items: readonly string[]
  /** By item as what it was given: itself, or its folder. */
  readonly givenAs: ReadonlyMap<string, string>
  readonly problems: readonly LoadProblem[]
  /** What took nothing away: a file given twice, a folder passed over. */
  readonly remarks: readonly LoadProblem[]
}

/** Each file and address once, folders opened. */
export function listGiven(given: readonly string[]): ListedGiven {
  const problems: LoadProblem[] = []
  const remarks: LoadProblem[] = []
  const items = new Map<string, string>()
  const givenAs = new Map<string, string>()
  const passedOver: string[] = []
  for (const path of given) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
    const found = isFolder ? listFolder(path, problems, passedOver) : [path]
    for (const file of found) {
      if (!givenAs.has(file)) givenAs.set(file, path)
      const key = keyOf(file)
      if (!items.has(key)) items.set(key, file)
      else remarks.push({ source: file, ...TWICE })
    }
  }
  if (passedOver.length > 0) remarks.push(describePassedOver(passedOver))
  return { items: [...items.values()], givenAs, problems, remarks }
}

/** An address of the web rather than a file. */
export function isAddress(given: string): boolean {
  return /^https?:\/\//i.test(given)
}

/** One file under two names, by a link or by another way to it, is one. */
function keyOf(path: string): string {
  if (isAddress(path) || path === '-') return path
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function listFolder(
  folder: string,
  problems: LoadProblem[],
  passedOver: string[],
): readonly string[] {
  try {
    const found = listArticleFiles(folder)
    passedOver.push(...found.passedOver)
    if (found.files.length === 0) problems.push({ source: folder, ...NO_ARTICLES })
    return found.files
  } catch (error) {
    problems.push({ source: folder, ...explainFileFault(error) })
    return []
  }
}

const NO_ARTICLES = {
  code: 'no-articles',
  message:
    'there is no article in this folder (.txt, .md, .html, .json, .jsonl, .eml, .mhtml, .docx, .pdf or .warc).',
} as const

const TWICE = { code: 'given-twice', message: 'it was given twice and is used once.' } as const

const NAMED = 3

function describePassedOver(folders: readonly string[]): LoadProblem {
  const more = folders.length - NAMED
  const one = folders.length === 1
  const others = more > 0 ? ` and ${more} more` : ''
  const message = one
    ? 'it belongs to a saved page, and was passed over.'
    : 'they belong to saved pages, and were passed over.'
  const source = folders.slice(0, NAMED).join(', ') + others
  return { source, code: 'companion-folder', message }
}
