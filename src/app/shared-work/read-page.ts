import type { ArrivingEntry, SharedJob } from '../../store/work-store.ts'
import { describeMissing } from '../refresh/keep-state.ts'
import { readEntry } from '../refresh/read-entry.ts'
import { MOST_TRIES } from '../refresh/take-entries.ts'
import { asCommon, asWaiting, type ReadDoc } from './docs.ts'
import { said } from './fetch-feed.ts'
import { checkHalt, type Means } from './means.ts'

/** Milliseconds after which a page is tried again that could not be had. */
const AGAIN = 15 * 60_000

/** Reads the page of an entry, which can be placed from then on. */
export async function readPage(means: Means, job: SharedJob): Promise<void> {
  const arriving = await means.work.arrivals.findEntry(job.about)
  if (arriving) return readArriving(means, job, arriving)
  await means.work.share((shared) => shared.complete(job))
}

async function readArriving(means: Means, job: SharedJob, arriving: ArrivingEntry): Promise<void> {
  const { entry, sourceId, isNew, tries } = asWaiting(arriving.doc)
  const { head } = asCommon(arriving.common)
  const source = await means.store.sources.find(sourceId)
  const lastTry = tries >= MOST_TRIES
  const read = source && (await readEntry(means, entry, { source, head, lastTry }))
  checkHalt(means)
  await means.work.share(async ({ complete, arriving: table, add }) => {
    await complete(job)
    if (read?.prepared) {
      const { key, digest } = entry
      const doc: ReadDoc = {
        origin: { sourceId, answered: read.answered },
        entry: { key, digest },
        said: isNew ? said(entry) : null,
        prepared: read.prepared,
      }
      await table.read(arriving.id, doc)
    } else if (read?.retry) {
      await table.wait(arriving.id, { entry, sourceId, isNew, tries: tries + 1 })
      const host = URL.parse(entry.item.url ?? '')?.hostname ?? ''
      await add('read-page', [{ about: job.about, host, after: AGAIN }])
    }
    // What is not followed any more, or cannot be read, brings nothing.
    else await table.read(arriving.id, null)
  })
  if (read && !read.prepared && !read.retry)
    await means.store.sources.update(sourceId, { state: { problem: describeMissing(1, 1) } })
}
