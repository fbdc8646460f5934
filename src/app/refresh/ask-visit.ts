import type { FetchedBody } from '../../model/fetched.ts'
import type { Visit } from '../../store/store.ts'
import { keepPrepared } from './keep-entry.ts'
import { LAST } from './keeper.ts'
import type { Round } from './round.ts'
import { type Answered, planVisit } from './visits.ts'

/**
 * Asks the page of a young article whether it changed, so that an edit is seen which its feed does
 * not tell. One that cannot be had now is asked at its next age; the article stays in any case.
 */
export async function askVisit(round: Round, visit: Visit): Promise<void> {
  const article = await round.store.articles.find(visit.articleId)
  const source = article?.sourceId ? await round.store.sources.find(article.sourceId) : null
  // What is not followed any more is not asked.
  if (!article || !source) return forgetVisit(round, visit)
  const { address, etag, lastModified } = visit
  const request = { url: address, kind: 'page', etag, lastModified } as const
  const fetched = await round.fetch({ ...request, foundAt: source.address })
  if (round.signal.aborted) return
  round.tally.count('visited')
  if (fetched.outcome !== 'body') {
    const answered =
      fetched.outcome === 'not-modified' ? { ...visit, ...validatorsOf(fetched) } : visit
    return planNext(round, article, answered)
  }
  const outlet = article.outlet
  const { body, contentType, url } = fetched
  const page = { body, contentType, url, entry: null, asked: address, outlet }
  const done = await round.pool.run('readPage', page)
  if (round.signal.aborted) return
  const answered = { address: fetched.movedTo ?? address, ...validatorsOf(fetched) }
  const { prepared, problem } = done.ok ? done.value : { prepared: null, problem: done.problem }
  if (problem) round.tally.fail({ source, article: address, problem })
  if (!prepared) return planNext(round, article, answered)
  const { id: only, sourceId } = article
  const origin = { sourceId, asPage: true, only, answered }
  const kept = keepPrepared(round, origin, null, prepared).then((became) => {
    const held = became?.problem
    if (held) round.tally.fail({ source, article: address, problem: held })
  })
  round.background.add(kept)
}

function validatorsOf({ etag, lastModified }: Pick<FetchedBody, 'etag' | 'lastModified'>) {
  return { etag, lastModified }
}

function planNext(
  { clock, keeper, ages, background }: Round,
  article: Parameters<typeof planVisit>[1],
  answered: Answered,
): void {
  const at = clock.now().toISOString()
  const make: Parameters<typeof keeper.keep>[0]['make'] = (tables) =>
    planVisit(tables, article, answered, { at, ages })
  background.add(keeper.keep({ at: LAST, make }))
}

function forgetVisit({ keeper, background }: Round, { articleId }: Visit): void {
  background.add(keeper.keep({ at: LAST, make: (tables) => tables.visits.remove(articleId) }))
}
