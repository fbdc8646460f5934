import type { Wanted } from '../../model/alert.ts'
import type { SavedSearch } from '../../model/desk.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import { parseSearch } from '../desk/search/parse-search.ts'
import type { SearchMeans } from '../desk/search/search-kept.ts'
import { choose, toStoryAsk } from '../desk/search/search-rows.ts'
import { findRows, type StoryAsk } from '../desk/today/find-rows.ts'

/** Which stories somebody wants to be told of. */
export type Scopes = {
  /** The stories that a search finds, of those that are named, or of all. */
  findStories(person: string, search: SavedSearch, ids?: readonly string[]): Promise<string[]>
  isIn(person: string, wanted: Pick<Wanted, 'stories'>, story: string): Promise<boolean>
  /** The stories that are meant; null for all. */
  listStories(person: string, wanted: Pick<Wanted, 'stories'>): Promise<readonly string[] | null>
}

export type ScopesMeans = Omit<SearchMeans, 'mine'> & {
  readonly desk: Pick<DeskStore, 'of'>
  readonly now: () => Date
}

export function createScopes({ desk, now, ...finding }: ScopesMeans): Scopes {
  const findStories: Scopes['findStories'] = async (person, { query }, ids) => {
    const means = { ...finding, mine: desk.of(person) }
    const { search, problem } = parseSearch(query, now())
    // A search of an older program may ask for what this one does not know.
    if (problem !== null || ids?.length === 0) return []
    const ask: StoryAsk = { ...toStoryAsk(search, now()), ...(ids && { ids }) }
    const { rows } = await findRows(means, ask)
    return choose(rows, search, means.cache).map(({ story }) => story.id)
  }
  const listStories: Scopes['listStories'] = async (person, { stories }) => {
    if (stories === 'all') return null
    if (stories === 'starred') return desk.of(person).states.listMarked('starred')
    const search = (await desk.of(person).searches.list()).find(({ id }) => id === stories)
    return search ? findStories(person, search) : []
  }
  return {
    findStories,
    listStories,
    async isIn(person, { stories }, story) {
      if (stories === 'all') return true
      if (stories === 'starred')
        return (await desk.of(person).states.findStates([story])).get(story)?.starred ?? false
      const search = (await desk.of(person).searches.list()).find(({ id }) => id === stories)
      return search ? (await findStories(person, search, [story])).includes(story) : false
    },
  }
}
