import type { Article } from '../../model/article.ts'
import { compareShingles } from '../../text/share-shingles.ts'
import { countWords } from '../../text/words.ts'
import { outletDomain } from './outlet-domain.ts'
import { idsOf } from './traces.ts'

/** An article whose address may have changed. */
export type Renamable = Pick<Article, 'title' | 'text' | 'publishedAt'> & {
  readonly addresses: readonly string[]
}

/** Shorter texts are often no reports, or are printed under many headlines. */
const FEWEST_WORDS = 50
/** An id of the address in common: so much of the shorter text must be in the longer. */
const WITH_ID = 0.3
/** Nothing but the wording in common: so much of the longer must be in the shorter. */
const BY_TEXT = 0.75
/** The words of a new headline that the old text knows: a wall knows none of another report's. */
const OF_HEADLINE = 0.5

/**
 * Is the second the first under a new address, as when an outlet edits a headline and the slug with
 * it? One outlet, and an id that stayed or nearly the same words of the same hour, headline apart.
 */
export function isRenamed(known: Renamable, found: Renamable): boolean {
  const domain = domainOf(known)
  if (domain === null || domain !== domainOf(found)) return false
  if (Math.min(countWords(known.text), countWords(found.text)) < FEWEST_WORDS) return false
  if (tellsOfOther(known, found)) return false
  const { common, smaller, larger } = compareShingles(bodyOf(known), bodyOf(found))
  if (shareId(known, found)) return common >= smaller * WITH_ID && knowsHeadline(known, found)
  if (common < larger * BY_TEXT || !isSameHour(known, found)) return false
  return knowsHeadline(known, found)
}

function domainOf({ addresses }: Renamable): string | null {
  const address = addresses.find((each) => /^https?:/.test(each))
  return address === undefined ? null : outletDomain(address)
}

/** The text without its headline, which may be what was edited. */
function bodyOf({ title, text }: Renamable): string {
  return title !== null && text.startsWith(title) ? text.slice(title.length) : text
}

function shareId(known: Renamable, found: Renamable): boolean {
  const ids = (each: Renamable) =>
    each.addresses.filter((address) => URL.canParse(address)).flatMap(idsOf)
  const theirs = new Set(ids(found))
  return ids(known).some((id) => theirs.has(id))
}

const HOUR = 3_600_000

/** A day alone is met by its hours. What is dated otherwise is another issue of a thing that recurs. */
function isSameHour({ publishedAt: a }: Renamable, { publishedAt: b }: Renamable): boolean {
  if (a === null || b === null) return a === b
  if (a.length === 10 || b.length === 10) return a.slice(0, 10) === b.slice(0, 10)
  return Math.abs(Date.parse(a) - Date.parse(b)) <= HOUR
}

/** Words inside a sentence that begin with a capital or have a digit: names and numbers. */
const NAME = /(?<=[\p{L}\p{N},] )(?:\p{Lu}[\p{L}\p{N}]+|\p{L}*\p{N}[\p{L}\p{N}.,]*)/gu

/**
 * Has each headline a name or a number that the other report knows nothing of? Then one template was
 * filled twice, as for quakes and results, whatever else the two have in common.
 */
function tellsOfOther(known: Renamable, found: Renamable): boolean {
  return hasUnknown(known, found) && hasUnknown(found, known)
}

function hasUnknown(own: Renamable, other: Renamable): boolean {
  const { title } = own
  if (title === null) return false
  const theirs = `${other.title ?? ''} ${other.text}`
  const names = new Set(bodyOf(own).match(NAME))
  return [...names].some((name) => title.includes(name) && !theirs.includes(name))
}

const WORD = /[\p{L}\p{N}]{4,}/gu

function knowsHeadline(known: Renamable, { title }: Renamable): boolean {
  if (title === null || title === known.title) return true
  const words = title.toLowerCase().match(WORD) ?? []
  const text = `${known.title ?? ''} ${known.text}`.toLowerCase()
  const met = words.filter((word) => text.includes(word))
  return met.length >= words.length * OF_HEADLINE
}
