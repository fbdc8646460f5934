import type { Article } from '../../model/article.ts'
import { shareShingles } from '../../text/share-shingles.ts'
import { countWords } from '../../text/words.ts'
import { outletDomain } from './outlet-domain.ts'

/** An article with its addresses as `addressesOf` gives them. */
export type Named = Pick<Article, 'title' | 'text'> & { readonly addresses: readonly string[] }

/** What shows that two are one: an address, or the same text of the same outlet. */
export type Sameness = 'address' | 'text'

/** Shorter texts are often no reports: "This page has moved." */
const FEWEST_WORDS = 50
/** Two states of one report have more of their three-word sequences in common than this. */
const LEAST_COMMON = 0.05

/** Are these one article, seen twice? Null where they are two: copies in two outlets are two. */
export function sameArticle(known: Named, found: Named): Sameness | null {
  if (shareAddress(known, found)) return 'address'
  const [ours, theirs] = [domainOf(known), domainOf(found)]
  const sameOutlet = ours !== null && ours === theirs
  if (sameOutlet && known.text === found.text && countWords(found.text) >= FEWEST_WORDS)
    return 'text'
  return null
}

/**
 * Where one page only says of itself that it is the other, the texts must bear that out: the
 * templates of some sites give every page the same canonical address.
 */
function shareAddress(known: Named, found: Named): boolean {
  const shared = found.addresses.filter((address) => known.addresses.includes(address))
  if (shared.length === 0 || areUnlike(known, found)) return false
  return !(isClaim(shared, found) && isClaim(shared, known)) || isAlike(known, found)
}

/** Headlines without a word in common may still be of one report; texts of this length tell. */
const TELLING_WORDS = 30

/**
 * Are these two reports, though one address or id stands for both? Feeds whose entries all lead to
 * the front page or to a section have such. A headline that changed, or a text that is only a few
 * words, shows nothing.
 */
export function areUnlike(
  one: Pick<Named, 'title' | 'text'>,
  other: Pick<Named, 'title' | 'text'>,
): boolean {
  if (one.title === null || other.title === null || shareWord(one.title, other.title)) return false
  if (Math.min(countWords(one.text), countWords(other.text)) < TELLING_WORDS) return false
  return shareShingles(one.text, other.text) <= LEAST_COMMON
}

/** Words as long as this are mostly names and things. */
const WORD = /[\p{L}\p{N}]{4,}/gu

function shareWord(one: string, other: string): boolean {
  const words = new Set(one.slice(0, 500).toLowerCase().match(WORD))
  return (other.slice(0, 500).toLowerCase().match(WORD) ?? []).some((word) => words.has(word))
}

/** Is the shared address only the first of several, none of which the other has? */
function isClaim(shared: readonly string[], { addresses }: Named): boolean {
  return addresses.length > 1 && shared.length === 1 && shared[0] === addresses[0]
}

function isAlike(known: Named, found: Named): boolean {
  if (known.title !== null && known.title === found.title) return true
  return shareShingles(known.text, found.text) > LEAST_COMMON
}

function domainOf({ addresses }: Named): string | null {
  return addresses[0] === undefined ? null : outletDomain(addresses[0])
}
