// Measures speed and memory: npm run bench
//   cold     five reports to JSON, whole process, against a bare `node -e 0`
//   reading  words a second on one core, everything on
//   story    25, 50 and 100 invented articles of about 600 words, time and peak memory; processor
//            time too, which other work on the machine changes less
//   comparing  5 and 100 of them beside reading them, by processor time, in one process
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../src/app/package-root.ts'
import { inventStory } from './invent-story.ts'

const ROOT = packageRoot()
const PROGRAM = join(ROOT, 'dist', 'synoptic.js')
const RUNS = 15

/** As bin/synoptic starts Node. */
const FLAGS = ['--max-semi-space-size=8']

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], {
  cwd: ROOT,
  stdio: 'inherit',
})
const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'))
try {
  benchCold()
  benchReading()
  benchStories()
  for (const articles of [5, 100]) benchComparing(articles)
} finally {
  rmSync(folder, { recursive: true })
}

function benchCold(): void {
  const files = writeStory(5)
  const bare = medianMs(() => run(['-e', '0']))
  const cold = medianMs(() => run([...FLAGS, PROGRAM, 'compare', '--json', '--quiet', ...files]))
  print('bare node -e 0', `${bare.toFixed(0)} ms`)
  print(
    'five reports, cold, to JSON',
    `${cold.toFixed(0)} ms (${(cold / bare).toFixed(1)} times bare node)`,
  )
}

function benchReading(): void {
  const { wordsPerSecond } = measure('reading.ts', writeStory(60))
  print('reading', `${Math.round(wordsPerSecond).toLocaleString('en')} words/s`)
}

function benchStories(): void {
  const times = [25, 50, 100].map((articles) => {
    const { seconds, cpuSeconds, peakMegabytes } = measure('story.ts', writeStory(articles))
    print(
      `a story of ${articles} articles`,
      `${seconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} s of its processor), peak ${peakMegabytes.toFixed(0)} MB`,
    )
    return cpuSeconds
  })
  print('growth from 25 to 100 articles', `${(times[2] / times[0]).toFixed(1)}-fold`)
}

function benchComparing(articles: number): void {
  type Taken = Readonly<Record<'read' | 'compare', number>>
  const times = measure<Taken>('comparing.ts', writeStory(articles))
  for (const [when, { read, compare }] of Object.entries(times))
    print(
      `comparing ${articles} articles, ${when}`,
      `${(compare * 1000).toFixed(0)} ms of processor, ${(compare / read).toFixed(1)} times reading (${(read * 1000).toFixed(0)} ms)`,
    )
}

function measure<T = number>(script: string, files: readonly string[]): Record<string, T> {
  const args = [...FLAGS, join(import.meta.dirname, script), ...files]
  const output = execFileSync(process.execPath, args, { encoding: 'utf8' })
  return JSON.parse(output)
}

function writeStory(articles: number): string[] {
  return inventStory(articles).map((text, index) => {
    const file = join(folder, `${articles}-${String(index).padStart(3, '0')}.txt`)
    writeFileSync(file, text)
    return file
  })
}

function run(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' })
  if (status !== 0) throw new Error(`exit code ${status}: ${args.join(' ')}`)
}

function medianMs(work: () => void): number {
  work()
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[RUNS >> 1]
}

function print(name: string, figure: string): void {
  console.log(`${name.padEnd(34)} ${figure}`)
}
