import type { Offer, Offers } from '../../../model/desk.ts'
import type { Row, TodayMeans } from './rows.ts'

/** Stories whose names are counted: the first of a list. */
const MOST_READ = 200

const MOST_OFFERED = 8

/** What a list of stories can be narrowed to: who tells it, whom and which places it names. */
export async function countOffers(
  { store, cache }: Pick<TodayMeans, 'store' | 'cache'>,
  rows: readonly Row[],
): Promise<Offers> {
  const ids = rows.map(({ story }) => story.id)
  const summaries = [...cache.findSummaries(ids.slice(0, MOST_READ)).values()]
  const outlets = await store.stories.countOutlets(ids)
  return {
    outlets: outlets.slice(0, MOST_OFFERED).map(({ outlet: name, stories }) => ({ name, stories })),
    people: countNames(summaries.map(({ people }) => people)),
    places: countNames(summaries.map(({ places }) => places)),
  }
}

function countNames(lists: readonly (readonly string[])[]): Offer[] {
  const counts = new Map<string, number>()
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, stories]) => ({ name, stories }))
    .sort((a, b) => b.stories - a.stories || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_OFFERED)
}
