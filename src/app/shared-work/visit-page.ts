import type { Visit } from '../../store/store.ts'
import type { SharedJob } from '../../store/work-store.ts'
import { type Answered, planVisit } from '../refresh/visits.ts'
import type { ReadDoc } from './docs.ts'
import { checkHalt, type Means } from './means.ts'

/** Asks the page of a young article whether it changed; one that cannot be had is asked at its next age. */
export async function visitPage(means: Means, job: SharedJob): Promise<void> {
  const { store, work, clock, ages } = means
  const ticket = await work.arrivals.findTicket(job.about)
  const visit = ticket?.common as Visit | undefined
  const article = visit ? await store.articles.find(visit.articleId) : null
  const source = article?.sourceId ? await store.sources.find(article.sourceId) : null
  const found =
    visit && article && source
      ? await askPage(means, visit, { ...article, foundAt: source.address })
      : null
  checkHalt(means)
  await work.write(async (tables, shared) => {
    await shared.complete(job)
    if (!ticket) return
    const entries = found?.doc ? [{ position: 0, isRead: true, doc: found.doc }] : []
    await shared.arriving.arrive(ticket, null, entries)
    // What is not followed any more is not asked; what is placed is planned then.
    if (!article || !found) return visit && tables.visits.remove(visit.articleId)
    const at = clock.now().toISOString()
    if (!found.doc) await planVisit(tables, article, found.answered, { at, ages })
  })
}

type Visited = { readonly answered: Answered; readonly doc: ReadDoc | null }

async function askPage(
  { fetch, pool }: Means,
  { address, etag, lastModified }: Visit,
  article: { id: string; outlet: string | null; sourceId: string | null; foundAt: string },
): Promise<Visited> {
  const { id: only, outlet, sourceId, foundAt } = article
  const fetched = await fetch({ url: address, kind: 'page', etag, lastModified, foundAt })
  if (fetched.outcome === 'failed') return { answered: { address, etag, lastModified }, doc: null }
  const validators = { etag: fetched.etag, lastModified: fetched.lastModified }
  if (fetched.outcome !== 'body') return { answered: { address, ...validators }, doc: null }
  const { body, contentType, url } = fetched
  const page = { body, contentType, url, entry: null, asked: address, outlet }
  const done = await pool.run('readPage', page)
  const answered = { address: fetched.movedTo ?? address, ...validators }
  const prepared = done.ok ? done.value.prepared : null
  if (!prepared) return { answered, doc: null }
  const origin = { sourceId, asPage: true, only, answered }
  return { answered, doc: { origin, entry: null, said: null, prepared } }
}
