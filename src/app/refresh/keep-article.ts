import { isRenamed } from '../../extract/address/renamed.ts'
import { type Named, sameArticle } from '../../extract/address/same-article.ts'
import { compareVersions } from '../../extract/versions/compare-versions.ts'
import type { Article } from '../../model/article.ts'
import type { KeptArticle, NewArticle } from '../../model/kept.ts'
import type { Problem } from '../../model/source.ts'
import type { Clues, Tables } from '../../store/store.ts'
import { countWords } from '../../text/words.ts'
import { isEnglishWord } from '../english.ts'
import { findCut } from './find-cut.ts'
import type { Placer } from './placer.ts'
import type { Prepared } from './prepared.ts'
import { type Answered, planVisit } from './visits.ts'

/** What became of an article that was handed over. */
export type Kept = {
  readonly outcome: 'added' | 'updated' | 'known'
  readonly articleId: string
  /** The story of one that was added, and whether it opened it. */
  readonly story: { readonly id: string; readonly opened: boolean } | null
  /** Why what came was not kept in the place of what is; null where nothing was wrong with it. */
  readonly problem: Problem | null
}

/** How an article came. */
export type Origin = {
  readonly sourceId: string | null
  /** Was its page asked for its own sake? Then it may change whatever brought it first. */
  readonly asPage?: boolean
  /** The article that it can be, where its page was asked again. */
  readonly only?: string
  /** The addresses that its feed names now: what stands beside it there is another article. */
  readonly beside?: ReadonlySet<string>
  /** How the page answered that it was read from, where it was read from one. */
  readonly answered?: Answered
}

export type KeepOptions = Origin & {
  /** ISO 8601 instant. */
  readonly at: string
  readonly placer: Placer
  /** Ages, in milliseconds, at which pages of articles are asked again. */
  readonly ages: readonly number[]
}

/** Keeps an article, inside a transaction: as a new one, as a new version, or as one that is known. */
export async function keepArticle(
  tables: Tables,
  prepared: Prepared,
  options: KeepOptions,
): Promise<Kept> {
  const { sourceId, at, only, answered } = options
  const known = await findKnown(tables, prepared, options)
  if (only !== undefined && known?.id !== only)
    return { outcome: 'known', articleId: only, story: null, problem: null }
  const kept = known
    ? await keepKnown(tables, known, prepared, options)
    : await addArticle(tables, { ...prepared, sourceId }, options)
  const firstSeenAt = known?.firstSeenAt ?? at
  if (answered) await planVisit(tables, { id: kept.articleId, firstSeenAt }, answered, options)
  return kept
}

async function keepKnown(
  tables: Tables,
  known: KeptArticle,
  prepared: Prepared,
  options: KeepOptions,
): Promise<Kept> {
  const kept = { outcome: 'known', articleId: known.id, story: null, problem: null } as const
  const more = prepared.addresses.filter((address) => !known.addresses.includes(address))
  if (more.length > 0) await tables.articles.addAddresses(known.id, more)
  if (known.text === prepared.article.text || !mayUpdate(known, options)) return kept
  const problem = findCut(known, prepared.article)
  if (problem) return { ...kept, problem }
  const print = await options.placer.read(prepared.article, prepared.fingerprint, options.at)
  const found = { ...prepared, fingerprint: print, sourceId: options.sourceId }
  const changed = withKnown(found, known)
  const change = compareVersions(known, changed.article, { isWord: isEnglishWord })
  await tables.articles.addVersion(known.id, changed, change, options.at)
  return { ...kept, outcome: 'updated' }
}

/** What a page does not say of its article, and the feed that led to it did, stays. */
function withKnown(found: NewArticle, known: KeptArticle): NewArticle {
  const hour = found.article.publishedAt?.includes('T') ? found.article.publishedAt : null
  const article: Article = {
    ...found.article,
    outlet: found.article.outlet ?? known.outlet,
    title: found.article.title ?? known.title,
    byline: found.article.byline ?? known.byline,
    publishedAt: hour ?? known.publishedAt ?? found.article.publishedAt,
  }
  const fingerprint = { ...found.fingerprint, publishedAt: article.publishedAt }
  return { ...found, article, fingerprint }
}

async function addArticle(
  tables: Tables,
  article: NewArticle,
  { at, placer }: KeepOptions,
): Promise<Kept> {
  const fingerprint = await placer.read(article.article, article.fingerprint, at)
  const { id } = await tables.articles.add({ ...article, fingerprint }, at)
  const { story, opened } = await placer.place(tables, id, fingerprint, at)
  return { outcome: 'added', articleId: id, story: { id: story, opened }, problem: null }
}

/** The article that this one is: by an address, by its text in the same outlet, or under a new address. */
async function findKnown(
  tables: Tables,
  prepared: Prepared,
  options: KeepOptions,
): Promise<KeptArticle | null> {
  const found = { ...prepared.article, addresses: prepared.addresses }
  const byAddress = await tables.articles.findByAddress(prepared.addresses)
  if (byAddress && sameArticle(byAddress, found)) return byAddress
  // An address that all pages of a site claim hides the article behind the page's own.
  for (const address of byAddress ? prepared.addresses.toReversed() : []) {
    const other = await tables.articles.findByAddress([address])
    if (other && sameArticle(other, found)) return other
  }
  const byText = await tables.articles.findByText(prepared.sha256)
  const same = byText.find((each) => sameArticle(each, found) || isSameEntry(each, found, options))
  return same ?? findRenamed(tables, prepared, options)
}

/** What `keepArticle` will ask for, so that it can be looked up for many at once. */
export function cluesOf(prepared: Prepared, sourceId: string | null): Clues {
  const { addresses, sha256, traces } = prepared
  return { addresses, sha256, traces: sourceId === null ? [] : traces }
}

/** The article whose address was this one's before, as when its headline was edited. */
async function findRenamed(
  tables: Tables,
  prepared: Prepared,
  { sourceId, beside }: KeepOptions,
): Promise<KeptArticle | null> {
  // What a person imports stands side by side: two files are two articles.
  if (sourceId === null) return null
  const found = { ...prepared.article, addresses: prepared.addresses }
  const alike = await tables.articles.findByTraces(prepared.traces)
  const stands = ({ addresses }: KeptArticle) => addresses.some((each) => beside?.has(each))
  return alike.find((known) => !stands(known) && isRenamed(known, found)) ?? null
}

/** An entry without an address, whose id was made anew, is the same where its source says the same. */
function isSameEntry(known: KeptArticle, found: Named, { sourceId }: KeepOptions): boolean {
  const isOfSource = sourceId !== null && known.sourceId === sourceId
  return isOfSource && known.title === found.title && countWords(found.text) >= FEWEST_WORDS
}

/** Shorter texts are often no reports. */
const FEWEST_WORDS = 50

/**
 * Two feeds may show one article in two ways, one its beginning, the other the whole. Only the source
 * that brought it says when it has changed, and the page itself, which is asked for nothing else; so
 * the two do not make versions of it in turn.
 */
function mayUpdate(known: KeptArticle, { sourceId, asPage }: KeepOptions): boolean {
  return known.sourceId === null || known.sourceId === sourceId || asPage === true
}
