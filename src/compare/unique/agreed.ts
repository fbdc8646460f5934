import type { Agreement } from '../../model/comparison.ts'
import type { Span } from '../../model/span.ts'
import type { Story } from '../story.ts'
import type { Detail } from './details.ts'

/** A detail with this share of it in a passage that others agree with is no detail of one account. */
const AGREED = 0.5

/** So much of a detail is new that the passage it stands in does not tell it. */
const MOSTLY_NEW = 0.6

/** Tells of a detail whether an agreement shows it, and it adds no number, time or name. */
export function agreedFinder(
  { readings }: Story,
  agreements: readonly Agreement[],
): (detail: Detail) => boolean {
  const passages = new Map<string, Span[]>()
  for (const { statements } of agreements)
    for (const passage of statements) {
      const known = passages.get(passage.article)
      if (known) known.push(passage)
      else passages.set(passage.article, [passage])
    }
  return ({ reading, start, end, fresh, total, numbers, times, names }) => {
    if (numbers + times + names > 0 || fresh >= total * MOSTLY_NEW) return false
    const own = passages.get(readings[reading].article.id) ?? []
    return own.some((each) => {
      const shared = Math.min(each.end, end) - Math.max(each.start, start)
      return shared >= (end - start) * AGREED
    })
  }
}
