import type { Comparisons } from '../comparisons.ts'
import type { SearchMeans } from '../search/search-kept.ts'
import type { Selection } from './selection.ts'

export type ReaderMeans = SearchMeans & {
  readonly comparisons: Comparisons
  readonly now: () => Date
}

/**
 * Milliseconds after which what came counts as read, unless it was kept unread: as in the reader that the
 * apps were made for. What is kept of a person is bounded by it, and nobody begins with years unread.
 */
const FRESH = 30 * 86_400_000

/** The instant before which all counts as read. */
export function freshSince(now: Date): string {
  return new Date(now.getTime() - FRESH).toISOString()
}

/** Each source of a selection with the instant up to which all that it brought was read. */
export async function streamsOf(
  { mine, now }: Pick<ReaderMeans, 'mine' | 'now'>,
  { sources }: Pick<Selection, 'sources'>,
): Promise<{ readonly source: string | null; readonly readTo: string }[]> {
  const readTo = await mine.articleMarks.findReadTo()
  const all = latest(freshSince(now()), readTo.get(null))
  return sources.map((source) => ({
    source,
    readTo: latest(all, readTo.get(source ?? LOOSE)),
  }))
}

/** What articles of no source are known by, where instants are kept. */
export const LOOSE = 'loose'

function latest(a: string, b: string | undefined): string {
  return b !== undefined && b > a ? b : a
}
