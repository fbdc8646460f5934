import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the gold stands: beside the clone. */
export const SHARED = fileURLToPath(new URL('../../shared', import.meta.url))

export function hasGold(): boolean {
  return existsSync(join(SHARED, 'stories'))
}

export type GoldStory = {
  readonly name: string
  readonly gold: string
  readonly folder: string
  readonly files: readonly string[]
  readonly published: string
}

/** The one story whose gold lists only part of what there is: what is missing is no negative. */
export const PARTIAL = 'alaska'

/** The stories with hand-made gold, by name. */
export function loadStories(): GoldStory[] {
  const root = join(SHARED, 'stories')
  return readdirSync(root)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const name = file.replace('.json', '')
      const folder = join(root, name)
      const { documents, published } = JSON.parse(readFileSync(join(root, file), 'utf8'))
      const files = Object.values(documents as Record<string, string>).map((text) =>
        join(folder, text),
      )
      return { name, gold: join(root, file), folder, files, published }
    })
}

/** Runs one of the shared scorers over a value and returns what it prints. */
export function runScorer(script: string, value: unknown, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-eval-'))
  try {
    const file = join(folder, 'value.json')
    writeFileSync(file, JSON.stringify(value))
    return execFileSync(process.execPath, [join(SHARED, 'eval', script), file, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
