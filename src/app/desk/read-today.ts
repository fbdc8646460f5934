import type { Since, Today, TodayFilter } from '../../model/desk.ts'
import type { Search } from './search/parse-search.ts'
import type { SavedSearches } from './search/saved-searches.ts'
import type { SearchMeans } from './search/search-kept.ts'
import { choose, toSearch, toStoryAsk } from './search/search-rows.ts'
import { toCards } from './today/cards.ts'
import { findRows, type StoryAsk } from './today/find-rows.ts'
import { countOffers } from './today/offers.ts'
import { type Row, rank, type TodayMeans } from './today/rows.ts'

/** Stories that the list shows, and those of one account beside it. */
const MOST_CARDS = 40
const MOST_SINGLE = 12

/** The latest stories, whose names the list can be narrowed to. */
const MOST_OFFERING = 300

const HOUR = 3_600_000

const HOURS: Readonly<Record<Since, number>> = {
  '6h': 6,
  '24h': 24,
  '3d': 72,
  '7d': 168,
  all: Number.POSITIVE_INFINITY,
}

/** The stories of a span of time, ranked. Stories of one account stand apart. */
export async function readToday(
  means: SearchMeans & { readonly searches: SavedSearches },
  filter: TodayFilter,
  now: Date,
): Promise<Today> {
  const { show } = filter
  const search = searchOf(means.searches, filter, now)
  const { rows: found, cut } = await findRows(means, toAsk(means, filter, search, now))
  const everything = choose(found, search, means.cache)
  const rows = everything.filter(({ hidden }) => !hidden)
  const lists = sortOut(rows, everything)
  const ranked = rank(lists[show], now)
  const shown = ranked.slice(0, MOST_CARDS)
  const beside = show === 'all' ? lists.single.slice(0, MOST_SINGLE) : []
  const cards = await toCards(means, [...shown, ...beside])
  return {
    cards: cards.slice(0, shown.length),
    single: cards.slice(shown.length),
    counts: {
      all: lists.all.length,
      unread: lists.unread.length,
      starred: lists.starred.length,
      hidden: lists.hidden.length,
      differs: lists.differs.length,
      oneOrigin: lists['one-origin'].length,
      single: lists.single.length,
    },
    more: ranked.length - shown.length,
    cut,
    offers: await countOffers(means, rows.slice(0, MOST_OFFERING)),
    undoable: means.mine.hasActs(),
    searches: await means.searches.count(),
  }
}

/** What was typed, or is kept under an id, together with the filters of the page. */
function searchOf(searches: SavedSearches, filter: TodayFilter, now: Date): Search {
  const { saved, q = '' } = filter
  const kept = saved === undefined ? '' : (searches.find(saved)?.query ?? '')
  return toSearch({ ...filter, q: `${q} ${kept}` }, now)
}

function toAsk(
  { mine }: TodayMeans,
  { since, show }: TodayFilter,
  search: Search,
  now: Date,
): StoryAsk {
  const ask = toStoryAsk(search, now)
  // A star is there to find a story again, however old it is.
  if (show === 'starred' || show === 'hidden') return { ...ask, ids: mine.states.listMarked(show) }
  return { since: sinceInstant(since, now), ...ask }
}

function sinceInstant(since: Since, now: Date): string | undefined {
  if (since === 'all') return undefined
  return new Date(now.getTime() - HOURS[since] * HOUR).toISOString()
}

function sortOut(rows: readonly Row[], everything: readonly Row[]) {
  const several = rows.filter(({ witnesses }) => witnesses > 1)
  const single = rows.filter(({ witnesses }) => witnesses === 1)
  return {
    all: several,
    single,
    unread: several.filter(({ isSeen }) => !isSeen),
    starred: rows.filter(({ starred }) => starred),
    hidden: everything.filter(({ hidden }) => hidden),
    differs: several.filter(({ hard }) => hard > 0),
    'one-origin': single.filter(({ story }) => story.articles > 1),
  }
}
