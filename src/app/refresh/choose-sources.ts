import { repairNextAsk } from '../../acquire/polling/repair-next-ask.ts'
import type { Source } from '../../model/source.ts'
import type { Store } from '../../store/store.ts'

export type Choice = {
  /** Ids or addresses of sources that are asked whether or not their time has come. */
  readonly named: readonly string[]
  /** Are all asked, but those that are gone? */
  readonly all: boolean
  /** Are the pages of young articles asked now, due or not? */
  readonly young?: boolean
}

export type Chosen = {
  readonly sources: readonly Source[]
  /** Names under which there is no source. */
  readonly unknown: readonly string[]
  /** Milliseconds until the next of the others is due; null where none ever is. */
  readonly wait: number | null
}

/** The sources that are to be asked now. */
export async function chooseSources(
  store: Store,
  { named, all }: Choice,
  now: Date,
): Promise<Chosen> {
  if (named.length > 0) return findNamed(store, named)
  const followed = (await listRepaired(store, now)).filter(
    ({ state, paused }) => state.status !== 'gone' && !paused,
  )
  const waitOf = ({ state }: Source) =>
    state.nextAt === null ? 0 : Date.parse(state.nextAt) - now.getTime()
  const isDue = (source: Source) => all || !(waitOf(source) > 0)
  const others = followed.filter((source) => !isDue(source)).map(waitOf)
  const wait = others.length > 0 ? Math.min(...others) : null
  return { sources: followed.filter(isDue), unknown: [], wait }
}

/** Where the clock was set, the times that make no sense any more are planned anew. */
async function listRepaired(store: Store, now: Date): Promise<readonly Source[]> {
  const sources = await store.sources.list()
  const repaired = new Map<string, string>()
  for (const source of sources) {
    const nextAt = repairNextAsk(source, now.toISOString())
    if (nextAt !== null) repaired.set(source.id, nextAt)
  }
  if (repaired.size === 0) return sources
  await store.write(async (tables) => {
    for (const [id, nextAt] of repaired) {
      // It was asked at a time that is still to come: what the clock said then is no measure now.
      await tables.sources.update(id, { state: { nextAt, checkedAt: now.toISOString() } })
    }
  })
  return store.sources.list()
}

async function findNamed(store: Store, named: readonly string[]): Promise<Chosen> {
  const sources = new Map<string, Source>()
  const unknown: string[] = []
  for (const name of named) {
    const source = await store.sources.find(name)
    if (source) sources.set(source.id, source)
    else unknown.push(name)
  }
  return { sources: [...sources.values()], unknown, wait: null }
}
