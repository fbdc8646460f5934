import type { Comparison } from '../../../model/comparison.ts'
import { overlaps, type Passage } from '../../../model/span.ts'

/** What is new between two comparisons of a story: of what is not, nothing is told. */
export type News = {
  /** Articles that were not there, and those whose text is another. */
  readonly came: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  /** Does the passage tell what its article did not tell before? Another wording is nothing new. */
  isNew(passage: Passage): boolean
  /** The same of a value in it. */
  hasNewValue(passage: Passage, value: string): boolean
  /** Is it a passage of the comparison before, as far as its article is the same? */
  isSame(before: Passage, now: Passage): boolean
  /** The account that an article is in now. */
  accountOf(article: string): string
}

export function findNews(before: Comparison, after: Comparison): News {
  const texts = new Map(before.articles.map(({ id, sha256 }) => [id, sha256]))
  const came = new Set<string>()
  const changed = new Set<string>()
  for (const { id, sha256 } of after.articles) {
    if (!texts.has(id)) came.add(id)
    else if (texts.get(id) !== sha256) changed.add(id)
  }
  const accounts = new Map(
    after.accounts.flatMap(({ id, articles }) => articles.map((each) => [each, id] as const)),
  )
  const told = tellingOf(before, changed)
  const toldBy = (article: string) => told.get(article) ?? []
  return {
    came,
    changed,
    isNew: ({ article, text }) =>
      came.has(article) ||
      (changed.has(article) && !toldBy(article).some((each) => isAlike(each, text))),
    hasNewValue: ({ article }, value) =>
      came.has(article) ||
      (changed.has(article) && !toldBy(article).some((each) => hasWords(each, value))),
    isSame: (one, other) =>
      one.article === other.article &&
      (changed.has(one.article) ? one.text === other.text : overlaps(one, other)),
    accountOf: (article) => accounts.get(article) ?? article,
  }
}

/** The passages that a comparison has of some of its articles. */
function tellingOf(
  { quotes, agreements, differences, unique }: Comparison,
  articles: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>()
  const passages = [
    ...quotes.flatMap(({ variants }) => variants.map(({ passage }) => passage)),
    ...agreements.flatMap(({ statements }) => statements),
    ...differences.flatMap(({ positions }) => positions.flatMap(({ statements }) => statements)),
    ...unique.map(({ passage }) => passage),
  ]
  for (const { article, text } of passages) {
    if (!articles.has(article)) continue
    const known = told.get(article)
    if (known) known.push(text)
    else told.set(article, [text])
  }
  return told
}

/** Half of the words of two sentences in common is the same sentence, edited. */
const ALIKE = 0.5

function isAlike(one: string, other: string): boolean {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))]
  const common = [...a].filter((word) => b.has(word)).length
  return common / Math.max(1, a.size + b.size - common) >= ALIKE
}

function hasWords(text: string, words: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(words).join(' ')} `)
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
