import type { TodayFilter } from '../../../model/desk.ts'
import type { ComparisonCache } from '../../../store/comparison-cache.ts'
import { instantSince } from '../../since.ts'
import type { StoryAsk } from '../today/find-rows.ts'
import type { Row } from '../today/rows.ts'
import { type FilterName, parseSearch, type Search, withFilter } from './parse-search.ts'

/** Words and filters as typed, with names that were given apart from them. */
export function toSearch(
  { outlet, person, place, q = '' }: Pick<TodayFilter, 'outlet' | 'person' | 'place' | 'q'>,
  now: Date,
): Search {
  const named = [
    ...(outlet ? [{ name: 'outlet', value: outlet } as const] : []),
    ...(person ? [{ name: 'person', value: person } as const] : []),
    ...(place ? [{ name: 'place', value: place } as const] : []),
  ]
  return named.reduce(withFilter, parseSearch(q, now).search)
}

/** What a search asks of the store; what comparisons know is chosen by `choose`. */
export function toStoryAsk(search: Search, now: Date): StoryAsk {
  const [outlet] = valuesOf(search, 'outlet')
  const [since] = valuesOf(search, 'since')
  const instant = since === undefined ? null : instantSince(since, now)
  return {
    ...(search.words && { words: search.words }),
    ...(outlet && { outlet }),
    ...(instant && { since: instant }),
    people: valuesOf(search, 'person'),
    places: valuesOf(search, 'place'),
  }
}

/** Of found stories those that differ as asked, or go back to one origin. */
export function choose(
  rows: readonly Row[],
  search: Search,
  cache: Pick<ComparisonCache, 'findSummaries'>,
): readonly Row[] {
  const [differs] = valuesOf(search, 'differs')
  const [origin] = valuesOf(search, 'origin')
  let chosen = rows
  if (origin)
    chosen = chosen.filter(({ witnesses, story }) => witnesses === 1 && story.articles > 1)
  if (differs) chosen = chosen.filter(({ hard }) => hard > 0)
  if (!differs || differs === 'yes') return chosen
  const summaries = cache.findSummaries(chosen.map(({ story }) => story.id))
  return chosen.filter(({ story }) =>
    summaries.get(story.id)?.kinds.some((kind) => kind === differs),
  )
}

export function valuesOf({ filters }: Search, wanted: FilterName): string[] {
  return filters.filter(({ name }) => name === wanted).map(({ value }) => value)
}
