// Serves the desk over a filled home at its own time, and prints its address:
//   node bench/desk/serve.ts FILE INSTANT
import { listen } from '../../src/server/listen.ts'
import { spareMemory } from '../../src/server/spare-memory.ts'
import { openBenchDesk } from './open-bench-desk.ts'

spareMemory()
const [database, now] = process.argv.slice(2)
const { app } = await openBenchDesk(database, new Date(now))
const { address } = await listen(app, { host: '127.0.0.1', port: 0 })
console.log(address)
