import { parseArticle } from '../../../extract/parse-article.ts'
import { type ComparisonView, toComparisonView } from '../../../present/index.ts'
import { type Compared, compareLoaded } from '../../compare-loaded.ts'

/** A text that somebody hands over to be compared; nothing of it is kept. */
export type GivenText = {
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  /** ISO 8601 day or instant. */
  readonly publishedAt?: string
  readonly url?: string
}

/** `synoptic.comparison/1` of texts, as JSON. The first is called `text-1.txt` in it. */
export function compareTexts(given: readonly GivenText[]): string {
  return JSON.stringify(compareGiven(given).comparison)
}

/** The same ready to be shown, without the texts' columns. */
export function viewTexts(given: readonly GivenText[]): ComparisonView {
  const { comparison, articles } = compareGiven(given)
  return { ...toComparisonView(comparison, articles), columns: [] }
}

function compareGiven(given: readonly GivenText[]): Compared {
  const articles = given.map(({ text, title, url, ...known }, index) => {
    const article = parseArticle({ source: `text-${index + 1}.txt`, body: text, ...known })
    return { ...article, title: title ?? article.title, url: url ?? article.url }
  })
  return compareLoaded(articles)
}
