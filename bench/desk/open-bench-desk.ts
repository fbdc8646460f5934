import type { Hono } from 'hono'
import { loadDeskAssets } from '../../src/app/desk/desk-assets.ts'
import type { Desk } from '../../src/app/desk/open-desk.ts'
import { openHomeDesk } from '../../src/app/desk/open-home-desk.ts'
import { loadHome } from '../../src/app/open-home.ts'
import { createApp } from '../../src/server/create-app.ts'

export type BenchDesk = {
  readonly app: Hono
  readonly desk: Desk
  /** Sets the clock on by a minute, so that nothing at hand is right any more. */
  tick(): void
}

const MINUTE = 60_000

/** The desk over a database, in a file or on a server, at a time of its own. */
export async function openBenchDesk(database: string, start: Date): Promise<BenchDesk> {
  let time = start.getTime()
  const now = () => new Date(time)
  const { desk } = await openHomeDesk({ ...loadHome(), database }, now)
  return {
    desk,
    app: createApp({ desk, assets: loadDeskAssets(), now }),
    tick: () => {
      time += MINUTE
    },
  }
}
