import type { CopiedShare } from '../../model/omits.ts'
import type { Passage } from '../../model/span.ts'
import { countWords } from '../../text/words.ts'
import { addTo } from '../add-to.ts'
import type { Story } from '../story.ts'

/** A share under this is a phrase, not a copy. */
const LEAST = 0.05

/**
 * For each reading the earlier articles of other outlets that a part of its words stands in too, the
 * largest part first.
 */
export function findCopied({ readings, reuse }: Story): CopiedShare[][] {
  const order = new Map(readings.map(({ article }, index) => [article.id, index]))
  const placeOf = (id: string) => order.get(id) ?? -1
  const taken = readings.map(() => new Map<number, Passage[]>())
  for (const { passages } of reuse) {
    const [one, other] = [...passages].sort((a, b) => placeOf(a.article) - placeOf(b.article))
    addTo(taken[placeOf(other.article)], placeOf(one.article), other)
  }
  return readings.map(({ article }, index) => {
    const words = countWords(article.text) || 1
    return [...taken[index]]
      .filter(([from]) => !isSameOutlet(readings[from].article.outlet, article.outlet))
      .map(([from, passages]) => ({
        article: readings[from].article.id,
        share: Math.min(1, countAll(passages) / words),
      }))
      .filter(({ share }) => share >= LEAST)
      .sort((a, b) => b.share - a.share || placeOf(a.article) - placeOf(b.article))
  })
}

function isSameOutlet(a: string | null, b: string | null): boolean {
  return a !== null && a === b
}

/** The words of passages of one article; those that lie in two are counted once. */
function countAll(passages: readonly Passage[]): number {
  let words = 0
  let end = 0
  for (const each of passages.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.end <= end) continue
    words += countWords(each.text.slice(Math.max(0, end - each.start)))
    end = each.end
  }
  return words
}
