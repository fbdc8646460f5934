// Measures pages of a desk whose news lie in PostgreSQL, on loopback: node bench/desk-server.ts
// Of a story of five and of one of forty: comparing it, showing it first at a desk where another desk compared
// it, and drawing it anew from this machine's own cache after that. Processor time is that of this process, with
// its threads and without the server; elapsed times want a quiet machine.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepExamples } from '../src/app/desk/keep-examples.ts'
import { openHomeStore } from '../src/app/open-home.ts'
import { openShared } from '../src/app/shared-work/start-worker.ts'
import { startPostgres } from '../test/postgres/start-postgres.ts'
import { measureCpu, print, quantile } from './desk/figures.ts'
import { keepForty } from './desk/fill-home.ts'
import { type BenchDesk, openBenchDesk } from './desk/open-bench-desk.ts'

const NOW = new Date('2031-05-06T10:00:00Z')
const RUNS = 25

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'))
const address = await server.createDatabase()
try {
  const { store: made, work } = await openShared(address, { tends: false })
  await Promise.all([made.close(), work.close()])
  const store = await openHomeStore(address, { access: 'write', command: 'bench' })
  await keepExamples(store)
  const forty = await keepForty(store, NOW.toISOString())
  const stories = await store.stories.list({})
  const five = stories.find(({ articles }) => articles === 5)?.id ?? ''
  await store.close()
  const [one, two] = [await openAt('one'), await openAt('two')]
  for (const [name, story] of [
    ['Story of 5', five],
    ['Story of 40', forty],
  ]) {
    // What has to be loaded and started once is no part of it.
    await one.desk.compareTexts([])
    await printBoth(`${name}, compared`, () => open(one, story))
    await two.desk.viewTexts([])
    await printBoth(`${name}, first view beside`, () => open(two, story))
    await ask(two, story)
    const drawn = () => {
      two.tick()
      return ask(two, story)
    }
    await printBoth(`${name}, drawn anew`, drawn, RUNS)
    const [{ kept }] = await server.run(
      `select length(comparison) + length(view) + length(omits) as kept from work.comparisons where story = '${story}'`,
      address,
    )
    print(`${name}, fetched once`, Number(kept) / 1000, 'kB')
  }
  for (const { desk } of [one, two]) await desk.close()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}

/** The desk of one machine, with a cache of its own. */
async function openAt(name: string): Promise<BenchDesk> {
  process.env.SYNOPTIC_HOME = join(folder, name)
  return openBenchDesk(address, NOW)
}

async function open({ desk }: BenchDesk, story: string): Promise<void> {
  const opened = await desk.comparisons.open(story, 60_000)
  if (!opened?.compared || opened.compared.stale) throw new Error('it was not compared')
}

async function ask({ app }: BenchDesk, story: string): Promise<void> {
  const answer = await app.request(`/story/${story}`, { headers: { Host: 'localhost' } })
  if (answer.status !== 200) throw new Error(String(answer.status))
  await answer.arrayBuffer()
}

/** Prints the medians of what some work took. */
async function printBoth(name: string, work: () => Promise<void>, runs = 1): Promise<void> {
  const [took, cpu]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    cpu.push(await measureCpu(work))
    took.push(performance.now() - start)
  }
  print(`${name}, elapsed`, quantile(took, 0.5), 'ms')
  print(`${name}, processor time`, quantile(cpu, 0.5), 'ms')
}
