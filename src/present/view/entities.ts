import type { Entity } from '../../model/comparison.ts'
import type { ArticleView, EntityView } from './view.ts'

/** Somebody or something named, with each way of writing it and the articles that use it. */
export function viewEntity(
  { id, name, kind, forms }: Entity,
  articles: readonly ArticleView[],
): EntityView {
  const indexOf = new Map(articles.map((article, index) => [article.id, index]))
  const spellings = new Map<string, { text: string; count: number; articles: number[] }>()
  for (const { article, text, count } of forms) {
    const spelling = spellings.get(text) ?? { text, count: 0, articles: [] }
    const index = indexOf.get(article)
    if (index !== undefined && !spelling.articles.includes(index)) spelling.articles.push(index)
    spelling.count += count
    spellings.set(text, spelling)
  }
  const sorted = [...spellings.values()].sort(
    (a, b) => b.count - a.count || (a.text < b.text ? -1 : 1),
  )
  for (const spelling of sorted) spelling.articles.sort((a, b) => a - b)
  return { id, name, kind, spellings: sorted }
}
