import type { Tokens } from '../../../model/reading.ts'
import { headKind } from '../../../text/names/heads.ts'
import { isPartyMember, partyOf } from '../../../text/names/parties.ts'
import { isCutState } from '../../../text/names/states.ts'
import { OFFICES } from '../../../text/names/titles.ts'
import { isCapitalAt } from './capitals.ts'
import { isNoName, isOpener } from './not-names.ts'

/** Small words that may stand inside a name: "Gulf of Tessin", "Van der Bellen". */
export const CONNECTORS: ReadonlySet<string> = new Set(
  'of for de del della di da von van der den bin ibn al el la le du dos'.split(' '),
)

/** After these a capital letter is owed to the mark, not to a name. */
const FORCING = new Set([
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  ':',
  '…',
  '...',
  '.',
  '?',
  '!',
  '•',
  '*',
  '—',
  '–',
])

const OPENING_MARKS = new Set(['"', '“', "'", '‘'])
const CLOSING_MARKS = new Set(['"', '”', "'", '’', ','])

/** Would any word have its capital at the start of this run? A name in marks of its own has its own. */
export function isForced(
  tokens: Tokens,
  token: number,
  end: number,
  sentenceStart: number,
): boolean {
  if (token === sentenceStart) return true
  const before = tokens.lower[token - 1]
  if (OPENING_MARKS.has(before) && CLOSING_MARKS.has(tokens.lower[end] ?? '')) return false
  return FORCING.has(before)
}

/** The end of the run of capitalised words that starts at a token; the token itself if none. */
export function endOfRun(text: string, tokens: Tokens, from: number, limit: number): number {
  let end = from
  while (end < limit) {
    if (end > from && endsPlace(tokens, end - 1)) break
    if (isCapitalAt(text, tokens.starts[end])) end++
    else if (end > from && joins(text, tokens, end, limit)) end += 2
    else if (end > from && joinsThe(text, tokens, end, limit)) end += 3
    else break
  }
  return end
}

/** "Oakland, Calif. Sol's wife": a state cut short behind a comma ends the name of a place. */
function endsPlace({ lower }: Tokens, token: number): boolean {
  return lower[token - 1] === ',' && isCutState(lower[token])
}

/** "London-based" and "French-speaking" describe what comes after them. */
const MADE = /(?:ed|led|born|ing|made|style|era|wide|area)$/

/** Small words and hyphens hold a name together: "Gulf of Tessin", "Val-de-Marne". */
function joins(text: string, tokens: Tokens, token: number, limit: number): boolean {
  if (token + 1 >= limit) return false
  const hyphen = tokens.lower[token] === '-' && tokens.starts[token] === tokens.ends[token - 1]
  if (!hyphen && !connects(text, tokens, token, limit)) return false
  if (isCapitalAt(text, tokens.starts[token + 1])) return true
  if (hyphen && endsGivenName(text, tokens, token)) return true
  if (!hyphen || token + 3 >= limit) return false
  if (tokens.lower[token + 2] === '-') return true
  return !MADE.test(tokens.lower[token + 1]) && isCapitalAt(text, tokens.starts[token + 2])
}

/** No Korean syllable is longer. */
const LONGEST_SYLLABLE = 6

/** "Kim Jong-un" and "Moon Jae-in", but not "Tide News-like" and not "Trump-free". */
function endsGivenName(text: string, { lower, starts, ends }: Tokens, hyphen: number): boolean {
  const isName = [hyphen - 2, hyphen - 1].every(
    (i) => i >= 0 && isCapitalAt(text, starts[i]) && ends[i] - starts[i] <= LONGEST_SYLLABLE,
  )
  const syllable = lower[hyphen + 1]
  return (
    isName &&
    starts[hyphen - 1] === ends[hyphen - 2] + 1 &&
    /^[^aeiou]*[aeiouy]{1,3}(?:n|ng|k|l|m|p|t)?$/.test(syllable) &&
    !COMPOUND.has(syllable)
  )
}

/** What English joins by a hyphen to the names of people and bodies. */
const COMPOUND = new Set(
  'in on up run led ban fan bit hit win set tax man men era'.split(' ').filter((w) => w !== 'in'),
)

/** "Tomb of the Unknown Soldier". */
function joinsThe(text: string, { lower, starts }: Tokens, token: number, limit: number): boolean {
  return (
    token + 2 < limit &&
    lower[token] === 'of' &&
    lower[token + 1] === 'the' &&
    isCapitalAt(text, starts[token + 2])
  )
}

/** "for" goes on in names of bodies only: "Centre for Peace", but "left Oslo for Rome". */
function connects(text: string, tokens: Tokens, token: number, limit: number): boolean {
  const { lower } = tokens
  if (lower[token] !== 'for') return CONNECTORS.has(lower[token])
  let last = token + 1
  while (last + 1 < limit && isCapitalAt(text, tokens.starts[last + 1])) last++
  return headKind(lower[token - 1]) === 'organisation' || headKind(lower[last]) !== null
}

/** The start of the name in a run: without what begins a sentence or an office. */
export function startOfName(
  text: string,
  tokens: Tokens,
  from: number,
  end: number,
  forced: boolean,
): number {
  let first = from
  if (forced && isOpener(tokens.lower[first])) first++
  while (first < end && isSmallWord(text, tokens, first)) first++
  while (first < end && isTitleAt(tokens, first, end)) first++
  const isHeld = first === from && first + 2 < end && tokens.lower[first + 1] === 'of'
  if (!isHeld || !OFFICES.has(tokens.lower[first])) return first
  // "Chair of the Wexmoor Trust" holds the name of the trust.
  return tokens.lower[first + 2] === 'the' ? first + 3 : first + 2
}

/** "Norwegian" before "Ana Sol" and "Democrat" before anybody. */
function isTitleAt(tokens: Tokens, first: number, end: number): boolean {
  const { lower } = tokens
  if (isPartyMember(lower[first]))
    return headKind(lower[end - 1]) === null && partyOf(lower[end - 1]) === null
  return isNoName(lower[first]) && !beginsName(tokens, first, end)
}

/** "of" in "Of Wexmoor" left behind by an opener, but not "Van Rompuy". */
function isSmallWord(text: string, tokens: Tokens, token: number): boolean {
  return CONNECTORS.has(tokens.lower[token]) && !isCapitalAt(text, tokens.starts[token])
}

/** "Norwegian Navy", "British Columbia", "Supreme Court": the first word alone would be no name. */
function beginsName(tokens: Tokens, first: number, end: number): boolean {
  if (end - first < 2) return false
  const last = tokens.lower[end - 1]
  return !isNoName(last) || headKind(last) !== null
}
