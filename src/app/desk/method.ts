import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../package-root.ts'

/** What decides what a comparison says, beside its articles. */
const SOURCES = ['extract', 'read', 'compare', 'present', 'text', 'model'].map(
  (folder) => `src/${folder}/**/*.ts`,
)

let known: string | null = null

/**
 * Names the way in which this program compares: another program is another name. It is a hash of the
 * bundle or, where there is none, of the sources, and of what was trained.
 */
export function comparingMethod(): string {
  known ??= hashFiles(packageRoot())
  return known
}

function hashFiles(root: string): string {
  const isBundled = !import.meta.filename.endsWith('.ts')
  const patterns = ['assets/*', ...(isBundled ? ['dist/**/*.js'] : SOURCES)]
  const hash = createHash('sha256')
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    if (file.endsWith('.test.ts')) continue
    hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}
