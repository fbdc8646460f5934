// Fills a store with an invented stream, in batches as `refresh` writes them:
//   node bench/fill-store.ts FILE COUNT
import { readTerms } from '../src/app/kept/read-terms.ts'
import { openSqliteStore } from '../src/store/sqlite/open-store.ts'
import { type Invented, inventStream } from './invent-stream.ts'

const BATCH = 100

const [file, count] = process.argv.slice(2)
const store = await openSqliteStore(file, { create: true, command: 'bench', readTerms })
const stories: string[] = []
const start = performance.now()
let batch: Invented[] = []
for (const invented of inventStream(Number(count))) {
  batch.push(invented)
  if (batch.length === BATCH) await keep()
}
await keep()
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ seconds, cpuSeconds: process.cpuUsage().user / 1e6 }))
await store.close()

async function keep(): Promise<void> {
  await store.write(async ({ articles, stories: table }) => {
    for (const { added, story, at } of batch) {
      const { id } = await articles.add(added, at)
      const opened = stories[story] === undefined
      stories[story] ??= await table.open(at)
      const placement = { article: id, story: stories[story], opened, sureness: 0.9, merged: [] }
      const reasons = [{ kind: 'name', text: 'Orlan' }] as const
      await table.place({ ...placement, reasons }, 'program', at)
    }
  })
  batch = []
}
