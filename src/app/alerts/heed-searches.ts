import { ALONE } from '../../model/access.ts'
import type { SavedSearch } from '../../model/desk.ts'
import type { AlertStore, SearchFinds } from '../../store/alert-store.ts'
import type { DeskStore } from '../../store/desk-store.ts'
import type { Tables } from '../../store/store.ts'
import type { Keep, Keeping } from './keep.ts'
import type { Scopes } from './scopes.ts'

export type SearchHeedMeans = {
  readonly telling: Pick<AlertStore, 'alerts'>
  readonly store: Pick<Tables, 'stories'>
  readonly desk: Pick<DeskStore, 'of' | 'people'>
  readonly scopes: Scopes
  readonly keep: Keep
}

/** A search that a person keeps. */
type Owned = { readonly person: string; readonly saved: SavedSearch }

/**
 * Tells of stories that saved searches find now and did not before, among those that changed. What a search
 * found when it was met first, or was typed otherwise, is no news.
 */
export function createHeedSearches(
  means: SearchHeedMeans,
): (changed: readonly string[]) => Promise<void> {
  const { telling, store, desk, scopes, keep } = means
  const look = async ({ person, saved }: Owned, changed: readonly string[]) => {
    const known = await telling.alerts.listFound(person, saved.id, saved.query)
    const stories = await scopes.findStories(person, saved, known ? changed : undefined)
    return { known, fresh: known ? stories.filter((id) => !known.has(id)) : stories }
  }
  return async (changed) => {
    const searches = await listSearches(desk)
    await telling.alerts.keepSearches(
      searches.map(({ person, saved }) => ({ person, search: saved.id })),
    )
    if (searches.length === 0) return
    const merged = await store.stories.findMerged(changed)
    const alerts: Keeping['alerts'][number][] = []
    const found: SearchFinds[] = []
    for (const owned of searches) {
      const { person, saved } = owned
      const { known, fresh } = await look(owned, changed)
      if (known && fresh.length === 0) continue
      found.push({ person, search: saved.id, query: saved.query, stories: fresh })
      for (const story of known ? fresh : []) {
        // It was told before it went into another.
        if (changed.some((former) => merged.get(former) === story && known?.has(former))) continue
        const title = (await store.stories.find(story))?.title ?? null
        alerts.push({ found: toFound(saved), story, title, person })
      }
    }
    if (found.length > 0) await keep({ alerts, found })
  }
}

function toFound({ id, name }: SavedSearch) {
  return {
    kind: 'search',
    subject: id,
    key: null,
    about: name,
    from: '',
    to: '',
    sides: [],
  } as const
}

/** Of all people; of who is alone where nobody has a name. */
async function listSearches(desk: Pick<DeskStore, 'of' | 'people'>): Promise<Owned[]> {
  const people = (await desk.people.list()).map(({ id }) => id)
  const lists = (people.length === 0 ? [ALONE] : people).map(async (person) => {
    const searches = await desk.of(person).searches.list()
    return searches.map((saved) => ({ person, saved }))
  })
  return (await Promise.all(lists)).flat()
}
