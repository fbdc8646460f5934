import type { Entity } from '../../model/comparison.ts'
import type { ArticleView, EntityView } from './view.ts'

/** Somebody or something named, with each way of writing it and the articles that use it. */
export function viewEntity(
  { id, name, kind, forms }: Entity,
  articles: readonly ArticleView[],
): EntityView {
  const indexOf = new Map(articles.map((article, index) => [article.id, index]))
  const spellings = new Map<string, { text: string; count: number; articles: number[] }>()
  const written = withoutCapitals(forms.map(({ text }) => text))
  for (const { article, text: printed, count } of forms) {
    const text = written.get(printed) ?? printed
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

/** As long as this, capitals are a dateline's; "NATO" beside "Nato" is another way of writing it. */
const LONGER_THAN_ACRONYMS = 7

/** The names that stand in capitals as well as in small letters, by their capitals. */
function withoutCapitals(texts: readonly string[]): Map<string, string> {
  const small = texts.filter((text) => text !== text.toUpperCase())
  const pairs = small.map((text) => [text.toUpperCase(), text] as const)
  return new Map(pairs.filter(([capitals]) => capitals.length >= LONGER_THAN_ACRONYMS))
}
