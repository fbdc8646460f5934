import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isCompanion } from './is-companion.ts'

const READABLE =
  /\.(?:txt|text|md|markdown|html?|xhtml|json|jsonl|ndjson|eml|mbox|mht|mhtml|docx|pdf|warc|warc\.gz)$/i
/** Files that tell about a folder rather than report. */
const ABOUT = /^(?:readme|licen[cs]e|notice|changelog|contributing|package|tsconfig)\b/i
const DEEPEST = 8
/** A folder with more files than this is no set of articles on one event. */
const MOST = 10_000

export type ListedFiles = {
  readonly files: readonly string[]
  /** Folders with the pictures and frames of saved pages, which hold no articles of their own. */
  readonly passedOver: readonly string[]
}

type Found = { readonly files: string[]; readonly passedOver: string[] }

/** The files of a folder and its folders that may hold articles, by name. Hidden ones stay out. */
export function listArticleFiles(folder: string): ListedFiles {
  const found: Found = { files: [], passedOver: [] }
  collect(folder, 0, found)
  return found
}

function collect(folder: string, depth: number, found: Found): void {
  const entries: Dirent[] = readdirSync(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const names = new Set(entries.map(({ name }) => name))
  for (const entry of entries) {
    if (found.files.length >= MOST) return
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth < DEEPEST) {
      if (isCompanion(path, entry.name, names)) found.passedOver.push(path)
      else collectQuietly(path, depth + 1, found)
    } else if (isArticleFile(entry)) found.files.push(path)
  }
}

/** A folder within that cannot be opened does not hide the others. */
function collectQuietly(folder: string, depth: number, found: Found): void {
  try {
    collect(folder, depth, found)
  } catch {
    return
  }
}

function isArticleFile(entry: Dirent): boolean {
  return (
    (entry.isFile() || entry.isSymbolicLink()) &&
    READABLE.test(entry.name) &&
    !ABOUT.test(entry.name)
  )
}
