import { createGrouper } from '../../group/create-grouper.ts'
import type { Article } from '../../model/article.ts'
import type { Placement } from '../../model/grouping.ts'
import type { WindowEntry } from '../../store/store.ts'

/**
 * The stories that an article would join among others, the likeliest first; it is placed in none. Those
 * of `without` are left out.
 */
export function nearStories(
  article: Article,
  around: readonly WindowEntry[],
  most: number,
  without: readonly (string | null)[] = [],
): Placement[] {
  const near: Placement[] = []
  const left = new Set(without)
  while (near.length < most) {
    const grouper = createGrouper()
    for (const { articleId, storyId, fingerprint } of around)
      if (!left.has(storyId)) grouper.restore(articleId, storyId, fingerprint)
    const placement = grouper.place(article.id, grouper.read(article))
    if (placement.opened) break
    near.push(placement)
    left.add(placement.story)
  }
  return near
}
