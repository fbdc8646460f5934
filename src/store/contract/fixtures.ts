import { plainArticle } from '../../model/article.ts'
import type { Fingerprint } from '../../model/grouping.ts'
import type { KeptArticle, NewArticle, StoryTerm } from '../../model/kept.ts'
import type { NewSource, Store } from '../store.ts'

/** Opens an empty store, ready to be written. */
export type Open = () => Promise<Store>

export const T0 = '2026-03-10T08:00:00.000Z'
export const T1 = '2026-03-10T09:00:00.000Z'
export const T2 = '2026-03-10T10:00:00.000Z'

/** A source that was never asked. */
export function newSource(address: string, given = 'news.test'): NewSource {
  return {
    kind: 'feed',
    address,
    given,
    title: null,
    outlet: null,
    link: null,
    folders: ['World', 'Ö'],
    addedAt: T0,
  }
}

/** An article of a text, with a fingerprint that says nothing. */
export function newArticle(
  text: string,
  more: Partial<NewArticle['article']> = {},
  sourceId: string | null = null,
): NewArticle {
  return {
    article: plainArticle(text, more),
    addresses: [],
    sourceId,
    fingerprint: {
      format: 'synoptic.fingerprint/1',
      publishedAt: null,
      terms: [['orlan', 0.5]],
      names: ['Orlan'],
      places: [],
      numbers: ['9'],
      copy: [7, 2 ** 32 - 1],
    },
  }
}

/** The ids of articles, in the order in which they come. */
export async function idsOf(articles: AsyncIterable<KeptArticle>): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of articles) ids.push(id)
  return ids
}

/** Finds a story by the names of its fingerprints as they stand. */
export function namesAsTheyStand(fingerprints: readonly Fingerprint[]): StoryTerm[] {
  const names = new Set(fingerprints.flatMap((each) => each.names))
  return [...names].map((text) => ({ kind: 'name', text }))
}
