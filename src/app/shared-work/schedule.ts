import type { Visit } from '../../store/store.ts'
import { chooseSources } from '../refresh/choose-sources.ts'
import { spreadHosts } from '../refresh/spread-hosts.ts'
import type { Means } from './means.ts'

/** Pages that are asked again of one look; the others have their turn at the next. */
const MOST_VISITS = 500
/** Milliseconds for which a page that is about to be asked is not found due again. */
const VISIT_TAKEN = 3_600_000
/** Milliseconds for which it is known what happened. */
const EVENTS_KEPT = 90 * 86_400_000

/** What looking for what is due asks. */
type Due = Pick<Means, 'store' | 'work' | 'clock' | 'pages' | 'ages'>

/** Adds a job for each source and each page whose time has come and that none waits for; how many. */
export async function scheduleDue(means: Due): Promise<number> {
  return (await scheduleSources(means)) + (await scheduleVisits(means))
}

async function scheduleSources({ store, work, clock }: Due): Promise<number> {
  // Looked up before what is due: one that is answered in between would be asked again at once, and its
  // ticket would shift those behind it.
  const open = await work.arrivals.listAsked()
  const { sources } = await chooseSources(store, { named: [], all: false }, clock.now())
  // A folder is one machine's own: `synoptic refresh` reads it there.
  const asked = sources.filter(({ id, kind }) => kind !== 'folder' && !open.has(id))
  const inTurn = spreadHosts(asked, ({ address }) => address)
  const hosts = new Map(inTurn.map(({ id, address }) => [id, hostOf(address)]))
  if (inTurn.length === 0) return 0
  return work.share(async (shared) => {
    const opened = await shared.arriving.open(inTurn.map(({ id }) => ({ about: id })))
    const jobs = opened.map(({ about, ticket }) => ({ about, ticket, host: hosts.get(about) }))
    await shared.add('fetch', jobs)
    return jobs.length
  })
}

async function scheduleVisits({ store, work, clock, pages, ages }: Due): Promise<number> {
  if (!pages || ages.length === 0) return 0
  const now = clock.now()
  const due = await store.visits.listDue(now.toISOString(), MOST_VISITS)
  if (due.length === 0) return 0
  const visits = new Map(spreadHosts(due, ({ address }) => address).map((v) => [v.articleId, v]))
  const nextAt = new Date(now.getTime() + VISIT_TAKEN).toISOString()
  return work.write(async (tables, shared) => {
    for (const visit of visits.values()) await tables.visits.save({ ...visit, nextAt })
    const opened = await shared.arriving.open([...visits.values()].map(toTicket))
    const hostFor = (about: string) => hostOf(visits.get(about)?.address ?? '')
    const jobs = opened.map(({ about, ticket }) => ({ about, ticket, host: hostFor(about) }))
    await shared.add('visit', jobs)
    return jobs.length
  })
}

function toTicket(visit: Visit) {
  return { about: visit.articleId, common: visit }
}

function hostOf(address: string): string {
  return URL.parse(address)?.hostname ?? ''
}

/** Forgets what happened long ago. */
export async function forgetEvents({ store, clock }: Means): Promise<void> {
  await store.events.forget(new Date(clock.now().getTime() - EVENTS_KEPT).toISOString())
}
