import type { Reuse } from '../../model/comparison.ts'
import type { Reading } from '../../model/reading.ts'
import type { TellApart } from './tell-apart.ts'

/** The copies that nobody says are none: what is no copy makes no common origin either. */
export function dropApartCopies(
  readings: readonly Reading[],
  reuse: readonly Reuse[],
  tellApart: TellApart | undefined,
): readonly Reuse[] {
  const areApart = tellApart?.('copy')
  if (!areApart) return reuse
  const indexOf = new Map(readings.map(({ article }, index) => [article.id, index]))
  return reuse.filter(({ passages }) => {
    const [one, other] = passages.map(({ article, start, end }) => ({
      reading: indexOf.get(article) ?? -1,
      start,
      end,
    }))
    return !areApart(one, other)
  })
}
