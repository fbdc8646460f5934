import type { ArticleView, TitleView } from './view.ts'

const WORD = /[\p{L}\p{N}]+/gu

/** The headline that shares most with the others stands for the story; the first of equals. */
export function chooseTitle(articles: readonly ArticleView[]): TitleView | null {
  const sets = articles.map(({ title }) => new Set((title ?? '').toLowerCase().match(WORD) ?? []))
  const uses = new Map<string, number>()
  for (const set of sets) for (const word of set) uses.set(word, (uses.get(word) ?? 0) + 1)
  let best: TitleView | null = null
  let bestScore = -1
  articles.forEach(({ title }, article) => {
    if (!title) return
    const score = sharedness(sets[article], uses)
    if (score > bestScore) {
      best = { text: title, article }
      bestScore = score
    }
  })
  return best
}

/** How many other headlines use its words of four letters or more, on average over the words. */
function sharedness(words: ReadonlySet<string>, uses: ReadonlyMap<string, number>): number {
  let sum = 0
  let count = 0
  for (const word of words) {
    if (word.length < 4) continue
    sum += (uses.get(word) ?? 1) - 1
    count++
  }
  return count === 0 ? 0 : sum / Math.sqrt(count)
}
