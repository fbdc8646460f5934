import { type NewsEvent, storiesOf } from '../../model/event.ts'
import type { AlertStore } from '../../store/alert-store.ts'
import type { Tables } from '../../store/store.ts'
import type { Pool } from '../workers/pool.ts'
import type { ComparingTasks } from '../workers/tasks/comparing-tasks.ts'
import { findCorrected } from './find/corrected.ts'
import type { Keep, Keeping } from './keep.ts'

export type EventHeedMeans = {
  readonly telling: Pick<AlertStore, 'alerts'>
  readonly store: Tables
  readonly pool: Pool<ComparingTasks>
  readonly keep: Keep
  readonly heedSearches: (changed: readonly string[]) => Promise<void>
  /** Looks for copies of what an outlet changed in a story. */
  readonly heedCopies: (story: string) => Promise<void>
}

/** Events that are looked at together. */
const PAGE = 100

/**
 * Goes on in what happened to the news from where it was left, by whichever process: what outlets changed in
 * their reports, and what is new in saved searches. The first time, from what is kept now.
 */
export function createHeedEvents(means: EventHeedMeans): () => Promise<void> {
  const { telling, store, keep, heedSearches, heedCopies } = means
  return async () => {
    const last = await store.events.findLast()
    const known = await telling.alerts.findEvent()
    // Another database, with fewer events, may stand in the place of the one before.
    if (known === null || known > last) {
      await heedSearches([])
      return keep({ alerts: [], event: last })
    }
    for (let after = known; after < last; ) {
      const events = await store.events.list({ after, limit: PAGE })
      const end = events.at(-1)
      if (!end) return
      after = end.id
      const alerts: Keeping['alerts'][number][] = []
      for (const event of events) alerts.push(...(await findInEvent(event, means)))
      await heedSearches([...new Set(events.flatMap((event) => storiesOf(event)))])
      await keep({ alerts, event: after })
      for (const { story } of alerts) await heedCopies(story)
    }
  }
}

async function findInEvent(
  event: NewsEvent,
  { store, pool }: EventHeedMeans,
): Promise<Keeping['alerts']> {
  if (event.kind !== 'version' || event.minor || event.story === null) return []
  const article = await store.articles.find(event.article)
  if (!article) return []
  const versions = await store.articles.listVersions(article.id)
  const after = versions.find(({ version }) => version === event.version)
  const before = versions.find(({ version }) => version === event.version - 1)
  if (!before || !after) return []
  const compared = await pool.run('compareVersions', { article, before, after })
  if (!compared.ok && compared.problem.code === 'stopped') throw new Error('the desk is closing')
  // What cannot be compared now cannot be the next time either.
  const found = compared.ok
    ? findCorrected({
        ...{ article, before, after, facts: compared.value.facts },
        edits: compared.value.change.edits,
      })
    : null
  if (!found) return []
  // The story that it is in by now: what it was in may have gone into another.
  const story = article.storyId ?? event.story
  const title = (await store.stories.find(story))?.title ?? null
  return [{ found, story, title, person: null }]
}
