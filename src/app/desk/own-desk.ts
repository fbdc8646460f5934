import type { AllPoints } from '../../model/all-points.ts'
import type { Card, Found, Today, TodayFilter } from '../../model/desk.ts'
import type { ComparisonCache } from '../../store/comparison-cache.ts'
import type { DeskStore, PreferenceTable } from '../../store/desk-store.ts'
import type { Store } from '../../store/store.ts'
import { readAllPoints } from './all-points.ts'
import type { Comparisons } from './comparisons.ts'
import { createDrafts, type Drafts, type DraftsMeans } from './drafts.ts'
import { createFormerIds } from './former-ids.ts'
import { findCard, type ListedStories, listStories, type StoriesQuery } from './list-stories.ts'
import type { Looker } from './looker.ts'
import { createPersonal, type Personal } from './personal.ts'
import { createPoints, type Points } from './points.ts'
import { readToday } from './read-today.ts'
import { createReader, type Reader } from './reader/create-reader.ts'
import { createSavedSearches, type SavedSearches } from './search/saved-searches.ts'
import { searchKept } from './search/search-kept.ts'

/** What the desk knows for one person: what is theirs, and the news as they left them. */
export type OwnDesk = {
  readonly personal: Personal
  readonly drafts: Drafts
  readonly preferences: PreferenceTable
  readonly points: Points
  readonly searches: SavedSearches
  readAllPoints(): Promise<AllPoints>
  readToday(filter: TodayFilter): Promise<Today>
  listStories(query: StoriesQuery): Promise<ListedStories>
  /** One story as lists show it; null where there is none. */
  findCard(story: string): Promise<Card | null>
  /** Stories and articles by what was typed: words and filters. */
  find(typed: string): Promise<Found>
  /** What reader apps ask. */
  readonly reader: Reader
}

export type OwnDeskMeans = Omit<DraftsMeans, 'drafts'> & {
  readonly store: Store
  readonly cache: ComparisonCache
  readonly looker: Looker
  readonly desk: DeskStore
  readonly comparisons: Comparisons
}

/** People whose part of the desk is at hand; another's is put together when it is asked for. */
const MOST_AT_HAND = 64

/** Gives each person's part of the desk, by the person's id. Nothing of it is known but what is kept. */
export function createOwnDesks(means: OwnDeskMeans): (person: string) => OwnDesk {
  const atHand = new Map<string, OwnDesk>()
  return (person) => {
    const own = atHand.get(person) ?? createOwnDesk(means, person)
    // The one that was asked for last stands last, the first one goes.
    atHand.delete(person)
    atHand.set(person, own)
    if (atHand.size > MOST_AT_HAND) atHand.delete(atHand.keys().next().value ?? person)
    return own
  }
}

function createOwnDesk(means: OwnDeskMeans, person: string): OwnDesk {
  const { store, cache, looker, desk, comparisons, now } = means
  const mine = desk.of(person)
  const finding = { store, cache, mine, looker }
  const searches = createSavedSearches(finding, now)
  const formerIds = createFormerIds(store, () => mine.points.listStories())
  return {
    personal: createPersonal({ store, cache, mine, now }),
    drafts: createDrafts({ ...means, drafts: mine.drafts }),
    preferences: mine.preferences,
    points: createPoints({ comparisons, mine, formerIds, now }),
    searches,
    readAllPoints: () =>
      readAllPoints({ store, cache, points: mine.points, rejections: desk.rejections }),
    readToday: (filter) => readToday({ ...finding, searches }, filter, now()),
    listStories: (query) => listStories(finding, query, now()),
    findCard: (story) => findCard({ store, cache, mine }, story),
    find: (typed) => searchKept(finding, typed, now()),
    reader: createReader({ ...finding, comparisons, now }),
  }
}
