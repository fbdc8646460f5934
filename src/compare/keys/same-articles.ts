import type { ComparedArticle, Comparison } from '../../model/comparison.ts'

/** An article of the current comparison under its id in the previous one. */
export type SameArticle = {
  readonly id: string
  /** Is the text the very same, so that its spans can be compared? */
  readonly isUnchanged: boolean
}

/** By the ids in the current comparison. An article is known by its text, else by where it is from. */
export function sameArticles(previous: Comparison, current: Comparison): Map<string, SameArticle> {
  const same = new Map<string, SameArticle>()
  const left = new Set(previous.articles)
  const match = (isSame: (a: ComparedArticle, b: ComparedArticle) => boolean) => {
    for (const article of current.articles) {
      if (same.has(article.id)) continue
      const other = [...left].find((each) => isSame(each, article))
      if (!other) continue
      left.delete(other)
      const isUnchanged = other.sha256 === article.sha256
      same.set(article.id, { id: other.id, isUnchanged })
    }
  }
  match((a, b) => a.sha256 === b.sha256 && a.source === b.source)
  match((a, b) => a.sha256 === b.sha256)
  match((a, b) => a.source === b.source)
  match((a, b) => a.outlet !== null && a.outlet === b.outlet && a.title === b.title)
  return same
}
