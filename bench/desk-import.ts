// Measures how long the desk answers nobody while it imports and compares: node bench/desk-import.ts [ARTICLES, else 2000]
//   longest hold of the loop that serves pages, its busy share and processor time, and how long a story's page took to
//   come; with nothing going on first, for what the machine itself does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { parseConfig } from '../src/app/config/parse-config.ts'
import { loadDeskAssets } from '../src/app/desk/desk-assets.ts'
import { openHomeDesk } from '../src/app/desk/open-home-desk.ts'
import { createApp } from '../src/server/create-app.ts'
import { listen } from '../src/server/listen.ts'
import { inventStream } from './incidents/invent-stream.ts'

const [articles = 2000] = process.argv.slice(2).map(Number)
const QUIET = 5000
const ASK_EVERY = 250
const LOOK_EVERY = 1000

const folder = mkdtempSync(join(tmpdir(), 'synoptic-desk-import-'))
const file = join(folder, 'articles.jsonl')
writeFileSync(
  file,
  inventStream({ articles })
    .map((each) => JSON.stringify(each))
    .join('\n'),
)
const database = join(folder, 'synoptic.db')
const { settings } = parseConfig({ text: '', name: '', env: {} })
const now = () => new Date()
const home = { home: { config: '', database }, settings, database, problems: [] }
const { desk } = await openHomeDesk(home, now)
desk.jobs.begin()
await desk.makeAhead()
const looking = setInterval(() => void desk.look(), LOOK_EVERY)
const app = createApp({ desk, assets: loadDeskAssets(), now })
const listening = await listen(app, { host: '127.0.0.1', port: 0 })
try {
  await measure('nothing goes on', () => new Promise((resolve) => setTimeout(resolve, QUIET)))
  await measure(`${articles} articles imported`, async () => {
    const { id } = desk.jobs.start('import', { paths: [file] })
    const job = await desk.jobs.wait(id, 3_600_000)
    if (job?.state !== 'done') throw new Error(JSON.stringify(job))
  })
  await measure('what came is compared', async () => {
    await desk.look()
    await desk.makeAhead()
  })
} finally {
  clearInterval(looking)
  desk.live.end()
  await listening.close()
  await desk.close()
  rmSync(folder, { recursive: true })
}

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const used = process.threadCpuUsage()
  const before = performance.eventLoopUtilization()
  const times: number[] = []
  const asking = setInterval(async () => {
    const start = performance.now()
    await (await fetch(new URL('/story/s1', listening.address))).text()
    times.push(performance.now() - start)
  }, ASK_EVERY)
  delay.enable()
  const start = performance.now()
  await work()
  delay.disable()
  clearInterval(asking)
  const { user, system } = process.threadCpuUsage(used)
  const { utilization } = performance.eventLoopUtilization(before)
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0)
  const ms = (nanoseconds: number) => Math.round(nanoseconds / 1e6)
  console.log(
    `${name.padEnd(28)}${((performance.now() - start) / 1000).toFixed(1)} s; longest hold ${ms(delay.max)} ms, p99.9 ${ms(delay.percentile(99.9))} ms, busy ${Math.round(100 * utilization)} %, ${ms((user + system) * 1000)} ms of the processor; a page p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  )
}
