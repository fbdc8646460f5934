// The desk over a filled database of PostgreSQL at its own time, on a port of this machine, and one who is
// signed in there.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig } from '../../src/app/config/parse-config.ts'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { openHomeDesk } from '../../src/app/desk/open-home-desk.ts'
import { createApp } from '../../src/server/create-app.ts'
import { listen } from '../../src/server/listen.ts'
import { NOW } from './rows.ts'

export type BenchDesk = {
  /** Asks for a page as who is signed in, a minute later each time, so that nothing at hand is right any more. */
  open(path: string): Promise<void>
  close(): Promise<void>
}

const MINUTE = 60_000
const NAME = 'Bench'
const PASSWORD = 'a password of the bench'

export async function openServerDesk(address: string): Promise<BenchDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'))
  process.env.SYNOPTIC_HOME = folder
  const config = join(folder, 'config.toml')
  const { settings } = parseConfig({ text: '', name: config, env: {} })
  let time = NOW
  const now = () => new Date(time)
  const home = { home: { config, database: '' }, settings, database: address, problems: [] }
  const { desk } = await openHomeDesk(home, now)
  const known = (await desk.access.listPeople()).some(({ name }) => name === NAME)
  if (!known) await desk.access.addPerson(NAME, 'editor', PASSWORD)
  const cookie = `synoptic=${await desk.access.signIn(NAME, PASSWORD, '')}`
  const reach = { isShared: true, names: [], trustsProxy: false }
  const app = createApp({ desk, assets: loadDeskAssets(), now, reach })
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  return {
    async open(path) {
      time += MINUTE
      const answer = await fetch(new URL(path, server.address), { headers: { cookie } })
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`)
    },
    async close() {
      await server.close()
      await desk.close()
      rmSync(folder, { recursive: true })
    },
  }
}
