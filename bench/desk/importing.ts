import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { inventStream } from '../incidents/invent-stream.ts'
import { print } from './figures.ts'
import type { BenchDesk } from './open-bench-desk.ts'

const ARTICLES = 2000

/** Milliseconds between the looks at the loop. */
const LOOK = 5

/** Milliseconds that an import may take, and for which its stories are compared. */
const LONGEST = 300_000
const COMPARING = 30_000

/** The longest hold of the loop that answers people, while articles are imported and compared. */
export async function benchImport({ desk }: BenchDesk): Promise<void> {
  const quiet = await measureHold(() => sleep(5000))
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-import-'))
  try {
    const file = join(folder, 'stream.jsonl')
    const stream = inventStream({ articles: ARTICLES, seed: Date.now() })
    writeFileSync(file, stream.map((article) => JSON.stringify(article)).join('\n'))
    const hold = await measureHold(async () => {
      const { id } = desk.jobs.start('import', { paths: [file] })
      const job = await desk.jobs.wait(id, LONGEST)
      if (job?.state !== 'done') throw new Error(`the import is ${job?.state}`)
      await Promise.race([desk.makeAhead(), sleep(COMPARING)])
    })
    print('nothing done, longest hold of the loop', quiet, 'ms')
    print(`${ARTICLES} imported and compared, longest hold`, hold, 'ms', { must: 100, aim: 30 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Milliseconds for which nothing else could be done at the longest. */
async function measureHold(work: () => Promise<unknown>): Promise<number> {
  const monitor = monitorEventLoopDelay({ resolution: LOOK })
  monitor.enable()
  await work()
  monitor.disable()
  return Math.max(0, monitor.max / 1e6 - LOOK)
}
