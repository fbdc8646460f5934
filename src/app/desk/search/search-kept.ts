import type { Facet, Found } from '../../../model/desk.ts'
import type { SearchHit } from '../../../model/kept.ts'
import type { Looker } from '../looker.ts'
import { toCards } from '../today/cards.ts'
import { findRows } from '../today/find-rows.ts'
import { countOffers } from '../today/offers.ts'
import { type Row, rank, type TodayMeans } from '../today/rows.ts'
import {
  type FilterName,
  formatSearch,
  parseSearch,
  type Search,
  withFilter,
  withoutFilter,
} from './parse-search.ts'
import { choose, toStoryAsk, valuesOf } from './search-rows.ts'

export type SearchMeans = TodayMeans & { readonly looker: Looker }

/** Stories and articles that a search shows. */
const MOST_STORIES = 20
const MOST_HITS = 50

/** Finds stories and articles by what was typed: words and filters. */
export async function searchKept(means: SearchMeans, typed: string, now: Date): Promise<Found> {
  const { search, problem } = parseSearch(typed, now)
  const nothing = { ...NOTHING, typed, problem, active: listActive(search) }
  if (problem !== null || (search.words === '' && search.filters.length === 0)) return nothing
  const ask = toStoryAsk(search, now)
  const rows = choose((await findRows(means, ask)).rows, search, means.cache)
  // A story of one article is that article: with words it is found among them.
  const several = search.words === '' ? rows : rows.filter(({ story }) => story.articles > 1)
  const hits = await findHits(means.looker, search, ask, rows)
  return {
    ...nothing,
    stories: await toCards(means, rank(several, now).slice(0, MOST_STORIES)),
    storyCount: several.length,
    hits: hits.slice(0, MOST_HITS),
    more: hits.length > MOST_HITS,
    facets: await listFacets(means, search, rows),
  }
}

const NOTHING = { stories: [], storyCount: 0, hits: [], more: false, facets: [] }

/** Filters that say something of stories and nothing of an article. */
const OF_STORIES: readonly FilterName[] = ['person', 'place', 'differs', 'origin']

async function findHits(
  looker: Looker,
  search: Search,
  { outlet, since }: ReturnType<typeof toStoryAsk>,
  rows: readonly Row[],
): Promise<readonly SearchHit[]> {
  if (search.words === '') return []
  const hits = await looker.searchArticles({
    ...{ words: search.words, limit: MOST_HITS + 1 },
    ...(outlet && { outlet }),
    ...(since && { since }),
  })
  if (OF_STORIES.every((name) => valuesOf(search, name).length === 0)) return hits
  const found = new Set(rows.map(({ story }) => story.id))
  return hits.filter(({ storyId }) => storyId !== null && found.has(storyId))
}

function listActive(search: Search): Found['active'] {
  return search.filters.map(({ name, value }, index) => ({
    label: LABELS[name](value),
    without: formatSearch(withoutFilter(search, index)),
  }))
}

const LABELS: Readonly<Record<FilterName, (value: string) => string>> = {
  outlet: (value) => `told by ${value}`,
  person: (value) => `names ${value}`,
  place: (value) => `in ${value}`,
  differs: (value) => (value === 'yes' ? 'accounts differ' : `differ on a ${value}`),
  origin: () => 'one origin only',
  since: (value) => `since ${value}`,
}

async function listFacets(
  means: SearchMeans,
  search: Search,
  rows: readonly Row[],
): Promise<readonly Facet[]> {
  const { outlets, people, places } = await countOffers(means, rows)
  const differing = rows.filter(({ hard }) => hard > 0).length
  const copied = choose(rows, { words: '', filters: [ONE_ORIGIN] }, means.cache).length
  const only = [
    { name: 'Accounts differ', stories: differing, filter: DIFFERS },
    { name: 'One origin only', stories: copied, filter: ONE_ORIGIN },
  ].filter(({ stories, filter }) => stories > 0 && valuesOf(search, filter.name).length === 0)
  const facet = (heading: string, name: FilterName, all: typeof outlets): Facet => ({
    heading,
    offers: all
      .filter((offer) => !valuesOf(search, name).includes(offer.name))
      .map((offer) => ({ ...offer, typed: typedWith(search, name, offer.name) })),
  })
  const facets = [
    {
      heading: 'Only',
      offers: only.map(({ name, stories, filter }) => ({
        ...{ name, stories, typed: typedWith(search, filter.name, filter.value) },
      })),
    },
    facet('Outlets', 'outlet', outlets),
    facet('People', 'person', people),
    facet('Places', 'place', places),
  ]
  return facets.filter(({ offers }) => offers.length > 0)
}

const DIFFERS = { name: 'differs', value: 'yes' } as const
const ONE_ORIGIN = { name: 'origin', value: 'one' } as const

function typedWith(search: Search, name: FilterName, value: string): string {
  return formatSearch(withFilter(search, { name, value }))
}
