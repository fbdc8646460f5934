import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

const READABLE = /\.(?:txt|text|md|markdown|html?|xhtml|json|jsonl|ndjson|warc|warc\.gz)$/i
/** Files that tell about a folder rather than report. */
const ABOUT = /^(?:readme|licen[cs]e|notice|changelog|contributing|package|tsconfig)\b/i
const DEEPEST = 8
/** A folder with more files than this is no set of articles on one event. */
const MOST = 10_000

/** The files of a folder and its folders that may hold articles, by name. Hidden ones stay out. */
export function listArticleFiles(folder: string): string[] {
  const found: string[] = []
  collect(folder, 0, found)
  return found
}

function collect(folder: string, depth: number, found: string[]): void {
  const entries: Dirent[] = readdirSync(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const entry of entries) {
    if (found.length >= MOST) return
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth < DEEPEST) collectQuietly(path, depth + 1, found)
    else if (isArticleFile(entry)) found.push(path)
  }
}

/** A folder within that cannot be opened does not hide the others. */
function collectQuietly(folder: string, depth: number, found: string[]): void {
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
