import type { ComparedSummary, Snapshot } from '../../../model/desk.ts'
import type { ToldStory } from '../../../model/followed.ts'
import type { ToldTable } from '../../../store/desk-store.ts'
import type { MadeComparison } from '../comparisons.ts'
import { isWorthReading, newsSince } from '../personal.ts'

/** What feeds said of stories, so that they say when a comparison came to something else. */
export type Told = {
  /** Notes what a story was compared to come to. Never rejects. */
  note(made: MadeComparison): Promise<void>
  find(stories: readonly string[]): Promise<ReadonlyMap<string, ToldStory>>
}

const DAY = 86_400_000

/** Days for which it is kept: as long as what else happened is. */
const KEPT = 90

/** Notes after which what is older is dropped. */
const FORGET_EVERY = 100

export function createTold(table: ToldTable, now: () => Date): Told {
  let noted = 0
  return {
    async note({ story, summary, before }) {
      if (!summary) return
      const [substance, snapshot] = [substanceOf(summary), snapshotOf(summary)]
      const told = { substance, snapshot, at: now().toISOString() }
      try {
        const isKept = await table.save(story, (known) => {
          if (known?.substance === substance) return null
          const last = known?.snapshot ?? (before && snapshotOf(before))
          // What has no article in common is of another story, of which there was a database here before.
          const then = last?.ids?.some((id) => snapshot.ids?.includes(id)) ? last : null
          const news = then && newsSince(then, snapshot)
          return { told, news: news !== null && isWorthReading(news) ? news : null }
        })
        if (isKept && noted++ % FORGET_EVERY === 0)
          await table.forget(new Date(now().getTime() - KEPT * DAY).toISOString())
      } catch {
        // A disk that is full, or a file that may only be read, keeps no comparison from being shown.
      }
    },
    find: (stories) => table.find(stories),
  }
}

/** What was compared, and nothing of what came since. */
function snapshotOf({ accounts, hard, dispute, figures }: ComparedSummary): Snapshot {
  const ids = accounts.flat()
  return { articles: ids.length, witnesses: accounts.length, hard, dispute, ids, figures }
}

/**
 * What of a comparison makes it another for who read it: how many accounts there are, and on what they
 * differ with which values. A copy more, or another choice of words for the brief, does not.
 */
export function substanceOf({ accounts, hard, clashes, figures }: ComparedSummary): string {
  return JSON.stringify([
    accounts.length,
    hard,
    clashes.map(({ key, values }) => [key, ...values.toSorted()]),
    figures.map(({ key, latest, values }) => [
      key,
      latest,
      ...values.map(({ value }) => value).toSorted(),
    ]),
  ])
}
