// Measures refreshing from a server of this machine: node bench/refresh.ts [FEEDS ITEMS, else 200 50]
//   cold   every entry is new and read from its page: articles a second, end to end
//   warm   nothing is new; asked with validators, and once without
// Elapsed time, processor time of the program (all its threads) and its peak memory.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../src/app/package-root.ts'

const ROOT = packageRoot()
const PROGRAM = join(ROOT, 'dist', 'synoptic.js')
const RUNS = 5
const [feeds = 200, items = 50] = process.argv.slice(2).map(Number)

/** Run before the program: tells at its end what it took. */
const MEASURE = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads'
  if (isMainThread) process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    process.stderr.write(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1e3 }))
  })`)}`

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], {
  cwd: ROOT,
  stdio: 'inherit',
})
const home = mkdtempSync(join(tmpdir(), 'synoptic-bench-'))
const script = join(import.meta.dirname, 'news-server.ts')
const server = spawn(process.execPath, [script, String(feeds), String(items)])
try {
  const [port] = await once(server.stdout, 'data')
  const list = join(home, 'list.opml')
  writeFileSync(list, renderList(`http://127.0.0.1:${String(port).trim()}`))
  run(['add', list])
  const cold = run(['refresh'])
  const rate = (seconds: number) => Math.round((feeds * items) / seconds)
  tell(`cold, ${feeds} feeds of ${items}`, cold)
  console.log(`  ${rate(cold.elapsed)} articles/s elapsed, ${rate(cold.cpu)} of processor time`)
  const warm = Array.from({ length: RUNS }, () => run(['refresh', '--all']))
  tell('warm, nothing new', warm.sort((a, b) => a.elapsed - b.elapsed)[RUNS >> 1])
} finally {
  server.kill()
  rmSync(home, { recursive: true })
}

type Taken = { readonly elapsed: number; readonly cpu: number; readonly peak: number }

function run(args: readonly string[]): Taken {
  const env = { ...process.env, SYNOPTIC_HOME: home, SYNOPTIC_ALLOW_PRIVATE_HOSTS: '127.0.0.1' }
  const start = performance.now()
  const flags = ['--max-semi-space-size=8', '--import', MEASURE, PROGRAM]
  const { stderr, status } = spawnSync(process.execPath, [...flags, ...args, '--json'], {
    env,
    encoding: 'utf8',
  })
  const elapsed = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(stderr)
  return { elapsed, ...JSON.parse(stderr.slice(stderr.lastIndexOf('{'))) }
}

function renderList(base: string): string {
  const outlines = Array.from({ length: feeds }, (_, i) => `<outline xmlUrl="${base}/feed/${i}"/>`)
  return `<opml version="2.0"><body>${outlines.join('')}</body></opml>`
}

function tell(name: string, { elapsed, cpu, peak }: Taken): void {
  const figures = `${elapsed.toFixed(2)} s, processor ${cpu.toFixed(2)} s, peak ${Math.round(peak)} MB`
  console.log(`${name.padEnd(28)}${figures}`)
}
