import { loadDeskAssets } from '../app/desk/desk-assets.ts'
import { findFirstStory } from '../app/desk/first-story.ts'
import { openHomeDesk } from '../app/desk/open-home-desk.ts'
import { isServer } from '../app/home.ts'
import { createWorkTeller } from '../app/news/work-teller.ts'
import type { LoadedHome } from '../app/open-home.ts'
import { ALONE } from '../model/access.ts'
import { inLines } from '../present/desk/in-lines.ts'
import { createApp } from './create-app.ts'
import { type ListenOptions, listen, PROXIED } from './listen.ts'
import { createMeters } from './metrics/meters.ts'
import type { Reach } from './reach.ts'
import { spareMemory } from './spare-memory.ts'

export type StartedDesk = {
  readonly address: string
  /** What a person should know first, a line each. */
  readonly remarks: readonly string[]
  /** The story that stands first, in at most three lines, once it is compared. */
  tellFirst(): Promise<readonly string[]>
  close(): Promise<void>
}

export type StartOptions = ListenOptions & {
  readonly reach: Reach
  /** Write a line for each question as well as for what goes wrong? */
  readonly log?: boolean
  /** Is `/metrics` there? */
  readonly metrics?: boolean
  /** Are sources asked whenever they are due? On a server, as one of its workers. */
  readonly watch?: boolean
}

/**
 * Opens the desk over a home's own database and listens. Throws a `NobodySignsIn` where others may
 * come and nobody has a password.
 */
export async function startDesk(
  home: LoadedHome,
  { reach, log = false, metrics = false, watch = false, ...options }: StartOptions,
): Promise<StartedDesk> {
  spareMemory()
  const now = () => new Date()
  // On a server others ask as well: this desk is one of the workers then.
  const work = watch && isServer(home.database) ? createWorkTeller(writeLog) : null
  const { desk, remarks } = await openHomeDesk(home, now, work?.heed)
  try {
    if (reach.isShared && (await desk.access.isOpen())) throw new NobodySignsIn()
    const meters = metrics ? createMeters() : undefined
    const app = createApp({
      ...{ desk, assets: loadDeskAssets(), now, reach, log: writeLog },
      ...(log ? { logRequest: writeLog } : {}),
      meters,
    })
    if (work) {
      desk.jobs.begin()
      await work.begun()
    }
    const listening = await listen(app, options, reach.trustsProxy ? PROXIED : undefined)
    // Failures of comparing ahead are met again, and told, where the story is opened.
    void desk.makeAhead().catch((error) => writeLog({ level: 'error', message: String(error) }))
    desk.jobs.begin()
    const tell = createTellOnce()
    const looking = setInterval(() => {
      void desk.look().catch(tell)
      void desk.alerts.send().catch(tell)
    }, LOOK_EVERY)
    const ask = () => void desk.askDue().catch(tell)
    const asks = watch && !work
    const asking = asks ? setInterval(ask, ASK_EVERY) : undefined
    if (asks) ask()
    return {
      address: listening.address,
      remarks,
      tellFirst: async () => {
        const first = await findFirstStory(desk, desk.of(ALONE))
        return first ? inLines(first) : []
      },
      close: async () => {
        clearInterval(looking)
        meters?.process.stop()
        clearInterval(asking)
        // Who listens would keep the port open for good.
        desk.live.end()
        await listening.close()
        await desk.close()
      },
    }
  } catch (error) {
    await desk.close()
    throw error
  }
}

/** Milliseconds between two looks at what other processes wrote. */
const LOOK_EVERY = 1000

/** Milliseconds between two looks whether a source is due. */
const ASK_EVERY = 30_000

/** The same fault each second is told once. */
function createTellOnce(): (error: unknown) => void {
  let last = ''
  return (error) => {
    const message = String(error)
    if (message !== last) writeLog({ level: 'error', message })
    last = message
  }
}

/** A desk that others can reach lets nobody in without a password. */
export class NobodySignsIn extends Error {
  constructor() {
    super('nobody has a password for this desk; synoptic people add NAME gives somebody one.')
    this.name = 'NobodySignsIn'
  }
}

function writeLog(line: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}
