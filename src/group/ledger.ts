import type { Placement } from '../model/grouping.ts'

/** In which story each article is in the end, after what was merged and parted later. */
export type Ledger = {
  note(placement: Placement): void
  storyOf(article: string): string
}

export function createLedger(): Ledger {
  const stories = new Map<string, string>()
  const mergedInto = new Map<string, string>()
  const follow = (story: string): string => {
    const into = mergedInto.get(story)
    return into === undefined ? story : follow(into)
  }
  return {
    note({ article, story, merged, moved = [] }) {
      for (const other of merged) mergedInto.set(other, story)
      stories.set(article, story)
      for (const move of moved) stories.set(move.article, move.story)
    },
    storyOf: (article) => follow(stories.get(article) ?? article),
  }
}
