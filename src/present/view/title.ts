import { chooseHeadline } from '../../text/choose-headline.ts'
import type { ArticleView, BriefView, EntityView, TitleView } from './view.ts'

/** What a report is headed by: a given title, an outlet's headline, or else the facts themselves. */
export function viewTitle(
  given: string | null,
  articles: readonly ArticleView[],
  brief: readonly BriefView[],
  entities: readonly EntityView[],
): TitleView | null {
  if (given !== null) return { text: given, article: null }
  const article = chooseHeadline(headlines(articles))
  const headline = articles[article]?.title
  if (headline) return { text: headline, article }
  const told = firstClause(brief[0]?.text ?? '') ?? joinNames(entities)
  return told === null ? null : { text: told, article: null }
}

/** The headlines in the language of most articles; all, where these have none. */
function headlines(articles: readonly ArticleView[]): (string | null)[] {
  const count = (language: string | null) =>
    articles.filter((article) => article.language === language).length
  const most = Math.max(0, ...articles.map(({ language }) => count(language)))
  const own = articles.map(({ title, language }) => (count(language) === most ? title : null))
  return own.some(Boolean) ? own : articles.map(({ title }) => title)
}

/** A headline has about as many words: fewer tell nothing, more are a sentence. */
const FEWEST = 4
const MOST = 14

/** What ends a clause. A dash after capitals is a dateline's, which is taken off first. */
const CLAUSE_END = /(?<=[\p{L}\p{N}'’)])(?:(?:[,;:]|\s[–—-])(?=\s)|[.?!]?$)/gu
const DATELINE = /^\p{Lu}[\p{Lu}\p{P}\s]*(?:\([^)]*\)\s*)?[–—-]\s+/u

/** The first clause of a sentence that can stand as a title; null where none can. */
export function firstClause(sentence: string): string | null {
  const text = sentence.replace(DATELINE, '').trim()
  if (/^["“‘']/.test(text)) return null
  for (const { index } of text.matchAll(CLAUSE_END)) {
    const clause = text.slice(0, index)
    const words = clause.split(/\s+/).length
    if (words > MOST) return null
    if (words >= FEWEST && isWhole(clause, text[index])) return clause
  }
  return null
}

/** Are quotation marks and brackets closed, and is it more than a name and an aside between commas? */
function isWhole(clause: string, mark: string | undefined): boolean {
  const count = (mark: RegExp) => (clause.match(mark) ?? []).length
  if (mark === ',' && clause.includes(',')) return false
  return count(/[“"]/g) % 2 === count(/”/g) % 2 && count(/\(/g) === count(/\)/g)
}

const NAMES = 3

/** The names that most articles have: "Veldt · Halenko · Brenn". */
function joinNames(entities: readonly EntityView[]): string | null {
  const named = entities.filter(({ kind }) => kind !== 'other')
  const uses = ({ spellings }: EntityView) => new Set(spellings.flatMap((each) => each.articles))
  const sorted = [...named].sort((a, b) => uses(b).size - uses(a).size)
  const names = sorted.slice(0, NAMES).map(({ name }) => name)
  return names.length === 0 ? null : names.join(' · ')
}
