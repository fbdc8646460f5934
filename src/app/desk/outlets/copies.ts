import type { Comparison } from '../../../model/comparison.ts'
import type { FoundLine } from './describe-outlets.ts'
import type { Told } from './told.ts'

/**
 * Articles that share their text with an earlier one of another outlet in their account. Who wrote it is
 * not known: both may have it from a third. A follow-up that shares nothing is an outlet's own.
 */
export function findCopies({ accounts, reuse }: Comparison, told: Told): FoundLine[] {
  return accounts.flatMap(({ articles }) =>
    articles.flatMap((article, nth): FoundLine[] => {
      const earlier = articles.slice(0, nth)
      const [longest] = reuse
        .flatMap((each) => sharedWith(each, article, earlier))
        .filter(({ other }) => other !== null && other !== told.outletOf(article))
        .toSorted((a, b) => b.words - a.words)
      if (!longest) return []
      const { start, end, other } = longest
      return [{ list: 'copies', article, start, end, other }]
    }),
  )

  function sharedWith(
    { passages: [a, b], words }: Comparison['reuse'][number],
    article: string,
    earlier: readonly string[],
  ) {
    const [own, its] = a.article === article ? [a, b] : [b, a]
    if (own.article !== article || !earlier.includes(its.article)) return []
    return [{ start: own.start, end: own.end, words, other: told.outletOf(its.article) }]
  }
}
