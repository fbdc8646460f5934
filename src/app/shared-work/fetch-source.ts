import type { FetchedBody } from '../../model/fetched.ts'
import type { Source } from '../../model/source.ts'
import type { SeenItem } from '../../store/store.ts'
import type { NewArriving, NewSharedJob, SharedJob, Ticket } from '../../store/work-store.ts'
import { type Asked, NOTHING_NEW, saveState } from '../refresh/keep-state.ts'
import type { CommonDoc, ReadDoc } from './docs.ts'
import { takeFeed } from './fetch-feed.ts'
import { checkHalt, type Means } from './means.ts'

/** What came of asking a source: all of it is kept in one transaction, with the job. */
export type Answer = {
  readonly asked: Asked
  readonly seen: readonly SeenItem[]
  readonly common: CommonDoc | null
  readonly entries: readonly NewArriving[]
  /** By position, the hosts of the pages that are still to be read. */
  readonly toRead: readonly { readonly position: number; readonly host: string }[]
}

const NOTHING: Omit<Answer, 'asked'> = { seen: [], common: null, entries: [], toRead: [] }

/** Asks a source, outside of any transaction, and keeps what came of it. */
export async function fetchSource(means: Means, job: SharedJob): Promise<void> {
  const { store, work } = means
  const source = await store.sources.find(job.about)
  const ticket = await work.arrivals.findTicket(job.about)
  const answer = source && ticket ? await askSource(means, source) : null
  checkHalt(means)
  await work.write(async (tables, shared) => {
    await shared.complete(job)
    if (!ticket) return
    if (!source || !answer) return shared.arriving.arrive(ticket, null, [])
    const now = means.clock.now().toISOString()
    await saveState(tables, source, answer.asked, now)
    if (answer.seen.length > 0) await tables.items.save(source.id, answer.seen, now)
    await shared.arriving.arrive(ticket, answer.common, answer.entries)
    await shared.add('read-page', toJobs(ticket, answer))
  })
}

function toJobs({ ticket }: Ticket, { toRead }: Answer): NewSharedJob[] {
  return toRead.map(({ position, host }) => ({ about: `${ticket}.${position}`, host, ticket }))
}

async function askSource(means: Means, source: Source): Promise<Answer> {
  const { etag, lastModified, validatedAddress } = source.state
  const kind = source.kind === 'folder' ? 'page' : source.kind
  const validators = { etag, lastModified, validatedAddress }
  const fetched = await means.fetch({ url: source.address, kind, ...validators })
  if (fetched.outcome !== 'body') return { ...NOTHING, asked: { ...NOTHING_NEW, fetched } }
  return source.kind === 'page'
    ? takePage(means, source, fetched)
    : takeFeed(means, source, fetched)
}

/** A page that is followed itself: its text now, where it is another than before. */
async function takePage(means: Means, source: Source, fetched: FetchedBody): Promise<Answer> {
  const { body, contentType, url } = fetched
  const page = { body, contentType, url, entry: null, asked: source.address, outlet: source.outlet }
  const done = await means.pool.run('readPage', page)
  const prepared = done.ok ? done.value.prepared : null
  if (!prepared) {
    const refused = done.ok ? (done.value.problem ?? NO_ARTICLE) : done.problem
    return { ...NOTHING, asked: { ...NOTHING_NEW, fetched, refused } }
  }
  const key = source.address
  const seen = await means.store.items.findDigests(source.id, [key])
  const isNew = seen.get(key) !== prepared.sha256
  const { title } = prepared.article
  const asked = { ...NOTHING_NEW, fetched, changed: isNew ? 1 : 0, title, missing: fetched.cutBy }
  if (!isNew) return { ...NOTHING, asked }
  const entry = { key, digest: prepared.sha256 }
  const doc: ReadDoc = {
    origin: { sourceId: source.id, asPage: true },
    entry,
    said: null,
    prepared,
  }
  return {
    ...NOTHING,
    asked,
    seen: [{ ...entry, articleId: null }],
    entries: [{ position: 0, isRead: true, doc }],
  }
}

const NO_ARTICLE = { code: 'no-text', message: 'there is no article on this page.' }
