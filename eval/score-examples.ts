import { listExamples } from '../src/app/example-stories.ts'
import { compareExample, findMisses, type Misses } from './example-gold.ts'
import type { Figures } from './score-stories.ts'

/** What a comparison must not do; the other kinds are what it must show. */
const WRONGS: ReadonlySet<string> = new Set(['apart', 'unlike', 'undisputed'])

/** Holds the bundled stories against the gold beside them. They are never trained or tuned on. */
export async function scoreExamples(): Promise<Figures> {
  const kinds = (await Promise.all(listExamples().map(missesOf))).flatMap(Object.entries)
  const count = (wrong: boolean) =>
    kinds.filter(([kind]) => WRONGS.has(kind) === wrong).flatMap(([, misses]) => misses).length
  return { 'examples: missed': count(false), 'examples: wrong': count(true) }
}

/** Every miss and every wrong of every example, a line each. */
export async function missedExamples(): Promise<string> {
  const lines = await Promise.all(
    listExamples().map(async (name) =>
      Object.entries(await missesOf(name)).flatMap(([kind, misses]) =>
        misses.map((miss: string) => `${name}  ${kind.padEnd(11)} ${miss}`),
      ),
    ),
  )
  return lines.flat().join('\n')
}

async function missesOf(name: string): Promise<Misses> {
  return findMisses(name, await compareExample(name))
}
