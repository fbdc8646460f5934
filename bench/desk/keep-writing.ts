// Writes batches of an invented stream into a database until it is stopped: what a refresh does to it.
//   node bench/desk/keep-writing.ts FILE
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts'
import { inventStream } from '../invent-stream.ts'

const BATCH = 20

/** Milliseconds between batches. */
const PAUSE = 100

const store = await openSqliteStore(process.argv[2], { access: 'write', command: 'bench' })
let isStopped = false
process.once('SIGTERM', () => {
  isStopped = true
})
const run = Date.now()
let batch = 0
while (!isStopped) {
  const invented = [...inventStream(BATCH)]
  await store.write(async ({ articles, stories }) => {
    for (const [index, { added, at }] of invented.entries()) {
      const addresses = [`bench:${run}/${batch}/${index}`]
      const { id } = await articles.add({ ...added, addresses }, at)
      const story = await stories.open(at)
      const placed = { article: id, story, opened: true, sureness: 1, reasons: [], merged: [] }
      await stories.place(placed, 'program', at)
    }
  })
  if (batch++ === 0) console.log('writing')
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
}
await store.close()
