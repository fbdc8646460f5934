import { join } from 'node:path'
import type { Hono } from 'hono'
import { parseConfig } from '../../src/app/config/parse-config.ts'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import type { Desk } from '../../src/app/desk/open-desk.ts'
import { openHomeDesk } from '../../src/app/desk/open-home-desk.ts'
import type { Today } from '../../src/model/desk.ts'
import { createApp } from '../../src/server/create-app.ts'

export type Machine = {
  readonly app: Hono
  readonly desk: Desk
  readonly remarks: readonly string[]
  today(): Promise<Today>
  send(method: string, path: string, body: unknown): Promise<Response>
}

export type MachineOptions = {
  /** The address of the database. */
  readonly address: string
  /** Where the machine has its own files. */
  readonly folder: string
  /** What its clock says. */
  readonly at?: string
}

/** The desk of one machine of several over one database. */
export async function openMachine(options: MachineOptions): Promise<Machine> {
  const { address: database, folder, at = '2026-03-02T09:00:00Z' } = options
  const config = join(folder, 'config.toml')
  const { settings } = parseConfig({ text: '', name: config, env: {} })
  const home = { home: { config, database: '' }, settings, database, problems: [] }
  const now = () => new Date(at)
  const { desk, remarks } = await inHome(folder, () => openHomeDesk(home, now))
  const app = createApp({ desk, assets: loadDeskAssets(), now, patience: 20_000 })
  const headers = { Host: 'localhost' }
  return {
    ...{ app, desk, remarks },
    // What our own app sends, so its shape is known.
    today: async () =>
      JSON.parse(await (await app.request('/today.json?since=all', { headers })).text()),
    send: async (method, path, body) =>
      app.request(`http://localhost/api/v1${path}`, {
        method,
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}

async function inHome<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const former = process.env.SYNOPTIC_HOME
  process.env.SYNOPTIC_HOME = folder
  try {
    return await work()
  } finally {
    if (former === undefined) delete process.env.SYNOPTIC_HOME
    else process.env.SYNOPTIC_HOME = former
  }
}
