import type { FetchedBody } from '../../model/fetched.ts'
import type { Problem, Source } from '../../model/source.ts'
import { isNews, keepPrepared } from './keep-entry.ts'
import { keepState, NOTHING_NEW } from './keep-state.ts'
import type { Round } from './round.ts'

/** Takes in a page that is followed itself: its text now, as a version where it has changed. */
export async function takePage(round: Round, source: Source, fetched: FetchedBody): Promise<void> {
  const { body, contentType, url } = fetched
  const page = { body, contentType, url, entry: null, asked: source.address, outlet: source.outlet }
  const done = await round.pool.run('readPage', page)
  if (round.signal.aborted) return
  const prepared = done.ok ? done.value.prepared : null
  if (!prepared) {
    const refused = done.ok ? (done.value.problem ?? NO_ARTICLE) : done.problem
    round.background.add(keepState(round, source, { ...NOTHING_NEW, fetched, refused }))
    return
  }
  const key = source.address
  const seen = await round.store.items.findDigests(source.id, [key])
  const isNew = seen.get(key) !== prepared.sha256
  const { title } = prepared.article
  const asked = { ...NOTHING_NEW, fetched, changed: isNew ? 1 : 0, title, missing: fetched.cutBy }
  const kept = isNew
    ? keepPrepared(
        round,
        { sourceId: source.id, asPage: true },
        { key, digest: prepared.sha256 },
        prepared,
      )
    : Promise.resolve(null)
  round.background.add(
    kept.then((became) =>
      keepState(round, source, {
        ...asked,
        news: isNews(became),
        refused: became?.problem ?? null,
      }),
    ),
  )
}

const NO_ARTICLE: Problem = { code: 'no-text', message: 'there is no article on this page.' }
