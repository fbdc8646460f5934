import type { Article } from '../../model/article.ts'
import type { Account, ComparedArticle } from '../../model/comparison.ts'
import { fileName } from '../../text/file-name.ts'
import type { AccountView, ArticleView } from './view.ts'

/**
 * The articles in the order of their accounts, each with a siglum and a label of its own. The sigla
 * begin with the letter of that number: 0 is A.
 */
export function labelArticles(
  articles: readonly ComparedArticle[],
  accounts: readonly Account[],
  texts: ReadonlyMap<string, Article>,
  firstLetter = 0,
): ArticleView[] {
  const accountOf = new Map<string, number>()
  accounts.forEach((account, index) => {
    for (const id of account.articles) if (!accountOf.has(id)) accountOf.set(id, index)
  })
  const last = accounts.length
  const sorted = articles
    .map((article, index) => ({ article, index, account: accountOf.get(article.id) ?? last }))
    .sort((a, b) => a.account - b.account || a.index - b.index)
  const label = nameApart(sorted.map(({ article }) => article))
  return sorted.map(({ article, account }, index) => ({
    id: article.id,
    siglum: siglum(firstLetter + index),
    keptId: null,
    label: label[index],
    short: shorten(label[index]),
    title: article.title,
    source: article.source,
    url: texts.get(article.id)?.url ?? null,
    publishedAt: article.publishedAt,
    language: article.language,
    words: article.words,
    account: account === last ? -1 : account,
    warnings: [],
    corrections: [],
  }))
}

/** The accounts with the sigla and the outlets of their articles. */
export function labelAccounts(
  accounts: readonly Account[],
  articles: readonly ArticleView[],
): AccountView[] {
  const members: number[][] = accounts.map(() => [])
  for (const [index, { account }] of articles.entries()) members[account]?.push(index)
  return accounts.map(({ id, basis }, index) => ({
    id,
    basis,
    articles: members[index],
    sigla: joinSigla(members[index].map((article) => articles[article].siglum)),
    label: joinLabels(members[index].map((article) => articles[article].label)),
    short: joinShort(members[index].map((article) => articles[article].short)),
  }))
}

/** A, B … Z, AA, AB … as the columns of a spreadsheet. */
export function siglum(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : siglum(Math.floor(index / 26) - 1) + letter
}

/** "A C E", and "A–E" where four or more follow one another. */
export function formatSigla(articles: readonly ArticleView[], indices: readonly number[]): string {
  const sorted = [...new Set(indices)].sort((a, b) => a - b)
  const parts: string[] = []
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (sorted[to + 1] === sorted[to] + 1) to++
    if (to - from < 3) to = from
    const { siglum } = articles[sorted[from]]
    parts.push(to === from ? siglum : `${siglum}–${articles[sorted[to]].siglum}`)
    from = to + 1
  }
  return parts.join(' ')
}

/** An account's articles follow one another: "BC", "B–F", and with gaps where letters are double. */
function joinSigla(sigla: readonly string[]): string {
  if (sigla.length > 3) return `${sigla[0]}–${sigla[sigla.length - 1]}`
  return sigla.join(sigla.some(({ length }) => length > 1) ? '·' : '')
}

/** As many letters as stand over a column without breaking it. */
const SHORT = 16

/** "The Harbour Courier" is known as "Harbour Courier" where there is little room. */
function shorten(label: string): string {
  const name = label.replace(/^the\s+(?=\S)/i, '')
  return name.length <= SHORT ? name : `${name.slice(0, SHORT - 1).trimEnd()}…`
}

function joinLabels(labels: readonly string[]): string {
  if (labels.length <= 2) return labels.join(' + ')
  return `${labels[0]} + ${labels.length - 1} more`
}

/** "Daily Compass + 2" */
function joinShort(labels: readonly string[]): string {
  return labels.length < 2 ? labels.join('') : `${labels[0]} + ${labels.length - 1}`
}

/** Outlet or file names; those that two articles share are numbered. */
function nameApart(articles: readonly ComparedArticle[]): string[] {
  const names = articles.map(({ outlet, source, id }) => outlet || fileName(source) || id)
  const uses = new Map<string, number>()
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1)
  const seen = new Map<string, number>()
  return names.map((name) => {
    if (uses.get(name) === 1) return name
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return `${name} (${nth})`
  })
}
