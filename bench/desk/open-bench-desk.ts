import type { Hono } from 'hono'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import { type Desk, openDesk } from '../../src/app/desk/open-desk.ts'
import { cachePath, deskPath } from '../../src/app/home.ts'
import { loadHome, openHomeStore } from '../../src/app/open-home.ts'
import { createApp } from '../../src/server/create-app.ts'
import { openComparisonCache } from '../../src/store/cache/open-cache.ts'
import { openDeskStore } from '../../src/store/desk/open-desk-store.ts'

export type BenchDesk = {
  readonly app: Hono
  readonly desk: Desk
  /** Sets the clock on by a minute, so that nothing at hand is right any more. */
  tick(): void
}

const MINUTE = 60_000

/** The desk over a database, at a time of its own. */
export async function openBenchDesk(database: string, start: Date): Promise<BenchDesk> {
  let time = start.getTime()
  const now = () => new Date(time)
  const store = await openHomeStore(database, { access: 'read', command: 'bench' })
  const cache = openComparisonCache(cachePath(database))
  const mine = openDeskStore(deskPath(database))
  const home = { ...loadHome(), database }
  const desk = openDesk({ store, cache, mine, now, home })
  return {
    desk,
    app: createApp({ desk, assets: loadDeskAssets(), now }),
    tick: () => {
      time += MINUTE
    },
  }
}
