import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { parseConfig } from '../../src/app/config/parse-config.ts'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { keepExamples } from '../../src/app/desk/keep-examples.ts'
import { type Desk, openDesk } from '../../src/app/desk/open-desk.ts'
import { type LoadedHome, openHomeStore } from '../../src/app/open-home.ts'
import { createApp } from '../../src/server/create-app.ts'
import { openComparisonCache } from '../../src/store/cache/open-cache.ts'
import type { ComparisonCache } from '../../src/store/comparison-cache.ts'
import { openDeskStore } from '../../src/store/desk/open-desk-store.ts'
import type { DeskStore } from '../../src/store/desk-store.ts'
import type { Store } from '../../src/store/store.ts'
import { checkAnswers } from './check-answers.ts'

export type TestDesk = {
  readonly app: Hono
  readonly desk: Desk
  /** What was done at it, as it is kept, and where. */
  readonly mine: DeskStore
  readonly file: string
  readonly cache: ComparisonCache
  /** Another connection, as another process has one, to write with. */
  writing(work: (store: Store) => Promise<void>): Promise<void>
  /** Sends JSON to the API. */
  send(method: string, path: string, body?: unknown): Promise<Response>
  /** Asks as a browser on this machine does. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  /** The JSON at an address, which our own app sends, so its shape is known. */
  read<T>(path: string): Promise<T>
  close(): Promise<void>
}

/** The day on which the tests look at the stories, which were told in 2025. */
export const NOW = new Date('2026-03-02T09:00:00Z')

/** A home in a folder, with the usual settings, but that servers of this machine may be asked. */
function homeOf(folder: string, database: string): LoadedHome {
  const config = join(folder, 'config.toml')
  const text = 'workers = 1\ndelay = 0\nallow-private-hosts = ["127.0.0.1"]'
  const { settings } = parseConfig({ text, name: config, env: {} })
  return { home: { config, database }, settings, database, problems: [] }
}

/** The desk over a database of its own with the bundled stories, which are kept now, whatever the day. */
export async function openTestDesk(day: Date = NOW): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-desk-'))
  const path = join(folder, 'synoptic.db')
  const write = { access: 'write', create: true, command: 'test' } as const
  const writing = async (work: (store: Store) => Promise<void>) => {
    const store = await openHomeStore(path, write)
    await work(store).finally(() => store.close())
  }
  await writing(keepExamples)
  const store = await openHomeStore(path, { access: 'read', command: 'test' })
  const cache = openComparisonCache(join(folder, 'cache.db'))
  const file = join(folder, 'desk.db')
  const mine = openDeskStore(file)
  const now = () => day
  const home = homeOf(folder, path)
  const desk = openDesk({ store, cache, mine, now, home })
  const app = checkAnswers(createApp({ desk, assets: loadDeskAssets(), now, patience: 10_000 }))
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    app.request(path, { headers: { Host: 'localhost', ...headers } })
  const send = async (method: string, path: string, body?: unknown) =>
    app.request(`http://localhost/api/v1${path}`, {
      method,
      headers: { Host: 'localhost', 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return {
    ...{ app, desk, mine, file, cache, writing, get, send },
    read: async (path) => JSON.parse(await (await get(path)).text()),
    close: async () => {
      await desk.close()
      rmSync(folder, { recursive: true })
    },
  }
}
