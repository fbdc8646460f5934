import type { CountedSearch, SavedSearch } from '../../../model/desk.ts'
import type { SearchChange } from '../../../store/desk-store.ts'
import { findRows } from '../today/find-rows.ts'
import { parseSearch } from './parse-search.ts'
import type { SearchMeans } from './search-kept.ts'
import { choose, toStoryAsk } from './search-rows.ts'

/** What a person does with the searches that are kept. */
export type SavedSearches = {
  list(): Promise<readonly SavedSearch[]>
  /** Each with the number of its stories that grew since it was looked at. */
  count(): Promise<readonly CountedSearch[]>
  find(id: string): Promise<SavedSearch | null>
  /** Keeps a search; says in a sentence why it cannot. */
  save(name: string, query: string): Promise<SavedSearch | string>
  change(id: string, change: SearchChange): Promise<SavedSearch | string | null>
  remove(id: string): Promise<boolean>
  /** Notes that its stories were looked at. */
  look(id: string): Promise<void>
}

/** Searches that are kept: each is counted whenever Today is opened. */
const MOST = 30

export function createSavedSearches(means: SearchMeans, now: () => Date): SavedSearches {
  const table = means.mine.searches
  const list = () => table.list()
  const find = async (id: string) => (await list()).find((each) => each.id === id) ?? null
  const refuse = (query: string) =>
    query.trim() === '' ? 'Type what to look for first.' : parseSearch(query, now()).problem
  return {
    list,
    find,
    count: async () =>
      Promise.all(
        (await list()).map(async (each) => ({
          ...each,
          fresh: await countFresh(means, each, now()),
        })),
      ),
    async save(name, query) {
      const wrong = refuse(query)
      if (wrong) return wrong
      const added = await table.add(name, query, now().toISOString(), MOST)
      if (added === 'full') return `There are ${MOST} searches; remove one first.`
      return added === 'taken' ? tellTaken(name) : added
    },
    async change(id, change) {
      const known = await find(id)
      if (!known) return null
      const wrong = refuse(change.query ?? known.query)
      if (wrong) return wrong
      const changed = await table.change(id, change)
      return changed === 'taken' ? tellTaken(change.name ?? known.name) : changed
    },
    remove: (id) => table.remove(id),
    look: (id) => table.look(id, now().toISOString()),
  }
}

function tellTaken(name: string): string {
  return `There is a search called “${name}” already; choose another name.`
}

/** Stories of a search that grew since it was looked at. */
async function countFresh(
  means: SearchMeans,
  { query, lookedAt }: SavedSearch,
  now: Date,
): Promise<number> {
  const { search, problem } = parseSearch(query, now)
  // A search of an older program may ask for what this one does not know.
  if (problem !== null || lookedAt === null) return 0
  const { rows } = await findRows(means, { ...toStoryAsk(search, now), grownSince: lookedAt })
  return choose(rows, search, means.cache).filter(({ hidden }) => !hidden).length
}
