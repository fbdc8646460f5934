import { type Named, sameArticle } from '../../extract/address/same-article.ts'
import { compareVersions } from '../../extract/versions/compare-versions.ts'
import type { KeptArticle, NewArticle } from '../../model/kept.ts'
import type { Problem } from '../../model/source.ts'
import type { Tables } from '../../store/store.ts'
import { countWords } from '../../text/words.ts'
import { isEnglishWord } from '../english.ts'
import { findCut } from './find-cut.ts'
import type { Placer } from './placer.ts'
import type { Prepared } from './prepared.ts'

/** What became of an article that was handed over. */
export type Kept = {
  readonly outcome: 'added' | 'updated' | 'known'
  readonly articleId: string
  /** The story of one that was added, and whether it opened it. */
  readonly story: { readonly id: string; readonly opened: boolean } | null
  /** Why the state that came was not kept, where it is only a part of what is. */
  readonly held: Problem | null
}

export type KeepOptions = {
  readonly sourceId: string | null
  /** ISO 8601 instant. */
  readonly at: string
  readonly placer: Placer
}

/** Keeps an article, inside a transaction: as a new one, as a new version, or as one that is known. */
export async function keepArticle(
  tables: Tables,
  prepared: Prepared,
  options: KeepOptions,
): Promise<Kept> {
  const { sourceId, at } = options
  const article: NewArticle = { ...prepared, sourceId }
  const known = await findKnown(tables, prepared, sourceId)
  if (!known) return addArticle(tables, article, options)
  const kept = { outcome: 'known', articleId: known.id, story: null, held: null } as const
  const more = prepared.addresses.filter((address) => !known.addresses.includes(address))
  if (more.length > 0) await tables.articles.addAddresses(known.id, more)
  if (known.text === article.article.text || !mayUpdate(known, sourceId)) return kept
  const held = findCut(known, article.article)
  if (held) return { ...kept, held }
  const change = compareVersions(known, article.article, { isWord: isEnglishWord })
  await tables.articles.addVersion(known.id, article, change, at)
  return { ...kept, outcome: 'updated' }
}

async function addArticle(
  tables: Tables,
  article: NewArticle,
  { at, placer }: KeepOptions,
): Promise<Kept> {
  const { id } = await tables.articles.add(article, at)
  const { story, opened } = await placer.place(tables, id, article.fingerprint, at)
  return { outcome: 'added', articleId: id, story: { id: story, opened }, held: null }
}

/** The article that this one is: by an address, or by its text in the same outlet. */
async function findKnown(
  tables: Tables,
  prepared: Prepared,
  sourceId: string | null,
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
  return byText.find((each) => sameArticle(each, found) ?? isRenamed(each, found, sourceId)) ?? null
}

/** An entry without an address, whose id was made anew, is the same where its source says the same. */
function isRenamed(known: KeptArticle, found: Named, sourceId: string | null): boolean {
  const isOfSource = sourceId !== null && known.sourceId === sourceId
  return isOfSource && known.title === found.title && countWords(found.text) >= FEWEST_WORDS
}

/** Shorter texts are often no reports. */
const FEWEST_WORDS = 50

/**
 * Two feeds may show one article in two ways, one its beginning, the other the whole. Only the source
 * that brought it says when it has changed; so the two do not make versions of it in turn.
 */
function mayUpdate(known: KeptArticle, sourceId: string | null): boolean {
  return known.sourceId === null || known.sourceId === sourceId
}
