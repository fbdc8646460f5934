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
  const search = await searchOf(means.searches, filter, now)
  const find = async (ask: StoryAsk) => {
    const { rows, cut } = await findRows(means, ask)
    return { rows: choose(rows, search, means.cache), cut }
  }
  const ask = toStoryAsk(search, now)
  const recent = await find({ since: sinceInstant(filter.since, now), ...ask })
  // A star is there to find a story again, however old it is.
  const { starred, hidden } = await findMarked(means, (ids) => find({ ...ask, ids }))
  const rows = recent.rows.filter(({ hidden }) => !hidden)
  const lists = { ...sortOut(rows), starred, hidden }
  const ranked = rank(lists[show], now)
  const offering = show === 'starred' || show === 'hidden' ? ranked : rows
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
    cut: recent.cut,
    offers: await countOffers(means, offering.slice(0, MOST_OFFERING)),
    undoable: await means.mine.hasActs(),
    searches: await means.searches.count(),
  }
}

/** What was typed, or is kept under an id, together with the filters of the page. */
async function searchOf(searches: SavedSearches, filter: TodayFilter, now: Date): Promise<Search> {
  const { saved, q = '' } = filter
  const kept = saved === undefined ? '' : ((await searches.find(saved))?.query ?? '')
  return toSearch({ ...filter, q: `${q} ${kept}` }, now)
}

/** The stories of all times that a person starred, and those that were hidden. */
async function findMarked(
  { mine }: TodayMeans,
  find: (ids: readonly string[]) => Promise<{ readonly rows: readonly Row[] }>,
): Promise<{ starred: readonly Row[]; hidden: readonly Row[] }> {
  const ids = [
    ...(await mine.states.listMarked('starred')),
    ...(await mine.states.listMarked('hidden')),
  ]
  const rows = ids.length === 0 ? [] : (await find([...new Set(ids)])).rows
  return {
    starred: rows.filter(({ starred, hidden }) => starred && !hidden),
    hidden: rows.filter(({ hidden }) => hidden),
  }
}

function sinceInstant(since: Since, now: Date): string | undefined {
  if (since === 'all') return undefined
  return new Date(now.getTime() - HOURS[since] * HOUR).toISOString()
}

function sortOut(rows: readonly Row[]) {
  const several = rows.filter(({ witnesses }) => witnesses > 1)
  const single = rows.filter(({ witnesses }) => witnesses === 1)
  return {
    all: several,
    single,
    unread: several.filter(({ isSeen }) => !isSeen),
    differs: several.filter(({ hard }) => hard > 0),
    'one-origin': single.filter(({ story }) => story.articles > 1),
  }
}
