// Measures what is kept at size: node bench/store.ts [COUNT, else 100000]
//   fill     articles a second, in batches as `refresh` writes them, each on disk when it returns
//   size     of the database
//   search   p50 and p95 by kind of query
//   stories  the whole process, cold, against a bare `node -e 0`
//   backup   of the whole, and its check
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../src/app/package-root.ts'

const ROOT = packageRoot()
const PROGRAM = join(ROOT, 'dist', 'synoptic.js')
const RUNS = 9
const count = process.argv[2] ?? '100000'

build()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'))
const database = join(folder, 'synoptic.db')
try {
  const { seconds, cpuSeconds } = JSON.parse(script('fill-store.ts', database, count))
  const perSecond = (time: number) => Math.round(Number(count) / time).toLocaleString('en')
  print('fill', `${perSecond(seconds)} articles/s, ${perSecond(cpuSeconds)} of processor time`)
  print('size', `${Math.round(statSync(database).size / 1e6)} MB`)
  process.stdout.write(script('search.ts', database))
  print('bare node -e 0', `${medianMs(['-e', '0']).toFixed(0)} ms`)
  print('stories, cold', `${medianMs([PROGRAM, 'stories']).toFixed(0)} ms`)
  print('a search, cold', `${medianMs([PROGRAM, 'search', 'ba', 'be', 'bi']).toFixed(0)} ms`)
  const copy = join(folder, 'copy.db')
  print('backup', `${timeMs([PROGRAM, 'backup', copy]).toFixed(0)} ms`)
  print('doctor', `${timeMs([PROGRAM, 'doctor']).toFixed(0)} ms`)
} finally {
  rmSync(folder, { recursive: true })
}

function build(): void {
  const args = [join(ROOT, 'scripts', 'build.mjs')]
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
}

function script(name: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(import.meta.dirname, name), ...args], {
    encoding: 'utf8',
  })
}

function medianMs(args: readonly string[]): number {
  timeMs(args)
  const times = Array.from({ length: RUNS }, () => timeMs(args))
  return times.sort((a, b) => a - b)[RUNS >> 1]
}

function timeMs(args: readonly string[]): number {
  const env = { ...process.env, SYNOPTIC_HOME: folder, SYNOPTIC_DATABASE: database }
  const start = performance.now()
  spawnSync(process.execPath, args, { stdio: 'ignore', env })
  return performance.now() - start
}

function print(name: string, figure: string): void {
  console.log(`${name.padEnd(30)} ${figure}`)
}
