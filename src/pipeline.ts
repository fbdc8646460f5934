import { compareReadings } from './compare/compare-readings.ts'
import type { Article } from './model/article.ts'
import type { Comparison } from './model/comparison.ts'
import type { Reading } from './model/reading.ts'
import type { Language } from './read/language.ts'
import { sha256 } from './text/hash.ts'

/** Article → Reading, with the language that reads it. */
export function readArticle(article: Article, language: Language): Reading {
  return language.read(article)
}

/** Articles about one event → Comparison. The order of the articles makes no difference. */
export function compareArticles(articles: readonly Article[], language: Language): Comparison {
  return compareReadings(identify(articles).map((article) => readArticle(article, language)))
}

/** Sorts the articles and gives each an id of its own. */
export function identify(articles: readonly Article[]): Article[] {
  const keyed = articles.map((article) => ({
    article,
    key: `${article.source}\n${sha256(article.text)}`,
  }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const used = new Set<string>()
  return keyed.map(({ article }) => {
    let id = article.id
    for (let n = 2; used.has(id); n++) id = `${article.id}-${n}`
    used.add(id)
    return id === article.id ? article : { ...article, id }
  })
}
