import type { StoryTerm } from '../../../model/kept.ts'
import type { StoryOptions } from '../../../store/store.ts'
import { foldTerm } from '../../kept/read-terms.ts'
import type { Looker } from '../looker.ts'
import { listRows, type Row, type TodayMeans } from './rows.ts'

/** What stories are asked for by. What is left out lets all through. */
export type StoryAsk = {
  /** ISO 8601 instant. */
  readonly since?: string
  readonly outlet?: string
  readonly people?: readonly string[]
  readonly places?: readonly string[]
  /** Words that one article of the story has all of. */
  readonly words?: string
  readonly ids?: readonly string[]
  /** Those that so many articles tell. */
  readonly minArticles?: number
  /** Those that articles came into since then. */
  readonly grownSince?: string
}

/** Stories that are looked at; of more, the latest. */
export const MOST_ROWS = 2000

/** The stories that are asked for, the latest first, and whether there are more than are looked at. */
export async function findRows(
  means: TodayMeans & { readonly looker: Pick<Looker, 'findStories'> },
  ask: StoryAsk,
): Promise<{ rows: Row[]; cut: boolean }> {
  const { since, outlet, words, grownSince, minArticles } = ask
  const given = ask.ids && new Set(ask.ids)
  const found = words ? await means.looker.findStories(words) : null
  const ids = found && given ? found.filter((id) => given.has(id)) : (found ?? ask.ids)
  const narrowed = { since, grownSince, minArticles, outlet, ids, terms: termsOf(ask) }
  const options: StoryOptions = { ...narrowed, limit: MOST_ROWS + 1 }
  const rows = await listRows(means, options)
  return { rows: rows.slice(0, MOST_ROWS), cut: rows.length > MOST_ROWS }
}

function termsOf({ people = [], places = [] }: StoryAsk): StoryTerm[] {
  return [
    ...people.map((text) => ({ kind: 'name', text: foldTerm(text) }) as const),
    ...places.map((text) => ({ kind: 'place', text: foldTerm(text) }) as const),
  ]
}
