import type { CountedSearch, SavedSearch } from '../../../model/desk.ts'
import { findRows } from '../today/find-rows.ts'
import { parseSearch } from './parse-search.ts'
import type { SearchMeans } from './search-kept.ts'
import { choose, toStoryAsk } from './search-rows.ts'

/** What a person does with the searches that are kept. */
export type SavedSearches = {
  list(): readonly SavedSearch[]
  /** Each with the number of its stories that grew since it was looked at. */
  count(): Promise<readonly CountedSearch[]>
  find(id: string): SavedSearch | null
  /** Keeps a search; says in a sentence why it cannot. */
  save(name: string, query: string): SavedSearch | string
  change(id: string, change: SearchChange): SavedSearch | string | null
  remove(id: string): boolean
  /** Notes that its stories were looked at. */
  look(id: string): void
}

export type SearchChange = { readonly name?: string; readonly query?: string }

/** Searches that are kept: each is counted whenever Today is opened. */
const MOST = 30

export function createSavedSearches(means: SearchMeans, now: () => Date): SavedSearches {
  const table = means.mine.searches
  const list = () => table.list()
  const find = (id: string) => list().find((each) => each.id === id) ?? null
  const refuse = (name: string, query: string, own: string | null) => {
    if (query.trim() === '') return 'Type what to look for first.'
    if (list().some((each) => each.name === name && each.id !== own))
      return `There is a search called “${name}” already; choose another name.`
    return parseSearch(query, now()).problem
  }
  return {
    list,
    find,
    count: async () =>
      Promise.all(
        list().map(async (each) => ({ ...each, fresh: await countFresh(means, each, now()) })),
      ),
    save(name, query) {
      const full = list().length >= MOST ? `There are ${MOST} searches; remove one first.` : null
      return refuse(name, query, null) ?? full ?? table.add(name, query, now().toISOString())
    },
    change(id, change) {
      const known = find(id)
      if (!known) return null
      const { name, query } = { ...known, ...change }
      return refuse(name, query, id) ?? table.change(id, name, query)
    },
    remove: (id) => table.remove(id),
    look: (id) => table.look(id, now().toISOString()),
  }
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
