import type { Tables, Visit } from '../../store/store.ts'

/** How the page of an article answered: what it takes to ask again whether it changed. */
export type Answered = Pick<Visit, 'address' | 'etag' | 'lastModified'>

/** Plans when the page of a young article is asked again; one that is old enough is left alone. */
export async function planVisit(
  tables: Tables,
  article: { readonly id: string; readonly firstSeenAt: string },
  answered: Answered,
  { at, ages }: { readonly at: string; readonly ages: readonly number[] },
): Promise<void> {
  const nextAt = nextVisit(article.firstSeenAt, at, ages)
  if (nextAt === null) return tables.visits.remove(article.id)
  const { address, etag, lastModified } = answered
  await tables.visits.save({ articleId: article.id, address, etag, lastModified, nextAt })
}

/**
 * When an article reaches the next of the ages, in milliseconds, at which its page is asked again;
 * null where it is past the last. Ages that were missed are not made up for.
 */
export function nextVisit(
  firstSeenAt: string,
  now: string,
  ages: readonly number[],
): string | null {
  const first = Date.parse(firstSeenAt)
  const age = Date.parse(now) - first
  const later = ages.filter((each) => each > age)
  return later.length === 0 ? null : new Date(first + Math.min(...later)).toISOString()
}
