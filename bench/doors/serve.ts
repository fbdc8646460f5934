// Serves the desk over a filled home for twenty people, and prints its address, their cookies and a token:
//   node bench/doors/serve.ts FILE INSTANT
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { createApp } from '../../src/server/create-app.ts'
import { listen } from '../../src/server/listen.ts'
import { spareMemory } from '../../src/server/spare-memory.ts'
import { openBenchDesk } from '../desk/open-bench-desk.ts'

const PEOPLE = 20

spareMemory()
const [database, given] = process.argv.slice(2)
const now = new Date(given)
const { desk } = await openBenchDesk(database, now)
const { access } = desk
const cookies: string[] = []
for (let nth = 0; nth < PEOPLE; nth++) {
  const [name, password] = [`Person ${nth}`, `the password of person ${nth}`]
  await access.addPerson(name, nth % 2 === 0 ? 'editor' : 'reader', password)
  cookies.push(`synoptic=${await access.signIn(name, password, '')}`)
}
const [{ id }] = await access.listPeople()
const { secret } = await access.makeToken(id, 'bench', ['read', 'feeds', 'reader'])
const reach = { isShared: true, names: [], trustsProxy: false }
// Guesses are counted by a clock that goes on; the stories stay as young as they are.
const start = Date.now()
const clock = () => new Date(now.getTime() + Date.now() - start)
const app = createApp({ desk, assets: loadDeskAssets(), now: clock, reach })
setInterval(() => void desk.look(), 1000)
const { address } = await listen(app, { host: '127.0.0.1', port: 0 })
console.log(JSON.stringify({ address, cookies, token: secret }))
