const YEAR = /^(?:19|20)\d\d$/
const DATED = /\/(?:19|20)\d\d[/-]\d{1,2}(?:[/-]\d{1,2})?\/(?=[^/]*\p{L})/u
/** Letters with digits or in mixed cases, as machines make them: "c8x2k9", "ar-BBWXwNX". */
const KEYED = /^(?=.*\p{L})(?=.*\d).{6,}|[A-Z]{2,}[a-z]+[A-Z]/u
const WORDS = /[\p{L}\p{N}%]+/gu

/**
 * Does an address name one page rather than a front page or a section? An article's last segment has
 * a number, a sentence's worth of words or a mixed key, or follows a date; or a parameter says which.
 */
function namesArticle(address: string): boolean {
  const { pathname, search, hash } = new URL(address)
  if (search !== '' || hash !== '') return true
  const last = pathname.slice(pathname.lastIndexOf('/') + 1)
  if (DATED.test(pathname)) return true
  if (/\d{4}/.test(last)) return !YEAR.test(last)
  if (KEYED.test(last)) return true
  return (last.match(WORDS)?.length ?? 0) >= 3
}

/** Does an answer's address name one page as much as the address asked for, `asked`, did? */
export function isAsSpecific(answered: string, asked: string): boolean {
  if (answered === asked) return true
  return !isFrontPage(answered) && (namesArticle(answered) || !namesArticle(asked))
}

/** May a page at `own` be named by this address? The same name in another folder always may. */
export function mayName(claimed: string, own: string): boolean {
  if (claimed === own) return true
  if (isFrontPage(claimed) || losesKey(claimed, own)) return false
  return namesArticle(claimed) || lastSegment(claimed) === lastSegment(own)
}

function isFrontPage(address: string): boolean {
  const { pathname, search, hash } = new URL(address)
  return pathname === '/' && search === '' && hash === ''
}

const KEY = /(?:^|[&?])(?:[^=&]*id|p|a|n|nr|no|key|article|story|doc|item|news)=|=[^&]*\d{3}/i

/** Templates that leave out every parameter leave out the one that says which article it is. */
function losesKey(claimed: string, own: string): boolean {
  const [a, b] = [new URL(claimed), new URL(own)]
  return a.pathname === b.pathname && a.search === '' && KEY.test(b.search)
}

function lastSegment(address: string): string {
  const { pathname } = new URL(address)
  return pathname.slice(pathname.lastIndexOf('/') + 1)
}
