import { type Article, isReporting } from '../../../model/article.ts'
import type { EntityKind, Sentence, Tokens } from '../../../model/reading.ts'
import { countryOfAdjective } from '../../../text/names/countries.ts'
import { headKind } from '../../../text/names/heads.ts'
import { partyOf } from '../../../text/names/parties.ts'
import { isKnownPlace } from '../../../text/names/places.ts'
import { HONORIFICS, OFFICES } from '../../../text/names/titles.ts'
import { isFirstName } from '../gender.ts'
import { band, bodyOfCountry, plea } from './bodies.ts'
import { isCapitalAt } from './capitals.ts'
import type { IsCommonWord } from './keep-supported.ts'
import type { FoundName } from './name-span.ts'
import { isNoName } from './not-names.ts'

/** What the shapes of names may look at. */
type Sight = {
  readonly text: string
  readonly tokens: Tokens
  readonly isCommonWord: IsCommonWord
  /** Does the article also print the word without a possessive ending? */
  readonly isBare: (word: string) => boolean
  /** The surnames that are words of the calendar and the like: "may" where it names "Ana May". */
  readonly surnames: ReadonlySet<string>
}

/** A shape that names have: where the name that begins at a token ends; -1 where none does. */
type Shape = {
  readonly kind: EntityKind
  readonly endOf: (sight: Sight, token: number, sentenceEnd: number) => number
}

/** The names that small words, commas and apostrophes hold together. The first that fits counts. */
const SHAPES: readonly Shape[] = [
  { kind: 'organisation', endOf: bodyOf },
  { kind: 'organisation', endOf: pairedBody },
  { kind: 'organisation', endOf: ownedBody },
  { kind: 'organisation', endOf: chamber },
  { kind: 'organisation', endOf: party },
  { kind: 'organisation', endOf: bodyOfCountry },
  { kind: 'organisation', endOf: band },
  { kind: 'organisation', endOf: plea },
  { kind: 'organisation', endOf: maker },
  { kind: 'person', endOf: commonSurname },
]

/** Finds the names that runs of capitals tear apart. */
export function findWholeNames(
  { text, blocks }: Article,
  tokens: Tokens,
  sentences: readonly Sentence[],
  isCommonWord: IsCommonWord,
): FoundName[] {
  const sight = {
    text,
    tokens,
    isCommonWord,
    isBare: bareWords(tokens),
    surnames: commonSurnames(text, tokens),
  }
  const found: FoundName[] = []
  for (const { block, firstToken, endToken } of sentences) {
    if (!isRead(blocks[block]?.role)) continue
    for (let i = firstToken; i < endToken; i++) {
      if (!isCapital(sight, i) || tokens.lower[i] === 'the') continue
      for (const { kind, endOf } of SHAPES) {
        const end = endOf(sight, i, endToken)
        if (end < 0) continue
        found.push({ firstToken: i, endToken: end, kind, trained: true })
        i = end - 1
        break
      }
    }
  }
  return found
}

function isRead(role: Article['blocks'][number]['role'] | undefined): boolean {
  return role !== undefined && (isReporting(role) || role === 'caption')
}

function isCapital({ text, tokens }: Sight, token: number): boolean {
  return token >= 0 && token < tokens.count && isCapitalAt(text, tokens.starts[token])
}

/** "Department of Health and Human Services", "Society for the Protection of Birds". */
function bodyOf(sight: Sight, first: number, limit: number): number {
  const { lower } = sight.tokens
  let head = first
  while (isCapital(sight, head) && headKind(lower[head]) !== 'organisation') head++
  if (!isCapital(sight, head) || !OF.has(lower[head + 1])) return -1
  const isForThe = lower[head + 2] === 'the'
  const from = head + (isForThe ? 3 : 2)
  let end = endOfList(sight, from, limit)
  while (end > from && lower[end] === 'of' && isCapital(sight, end + 1))
    end = endOfList(sight, end + 1, limit)
  const isCause = isForThe && lower[head + 1] === 'for' && isCommon(sight, from)
  return end > from && (isCause || hasAnd(lower, from, end)) ? end : -1
}

const OF = new Set(['of', 'on', 'for'])

/** The end of the capitalised words from a token on, with common ones joined by "and" and commas. */
function endOfList(sight: Sight, from: number, limit: number): number {
  const { lower } = sight.tokens
  let end = from
  while (end < limit && isCapital(sight, end)) end++
  if (end === from || !isCommonRun(sight, from, end)) return end
  const after = lower[end] === ',' && lower[end + 1] === 'and' ? end + 2 : end + 1
  if ((lower[end] !== ',' && lower[end] !== 'and') || !isCapital(sight, after)) return end
  const rest = endOfList(sight, after, limit)
  const isList = lower[end] === 'and' || hasAnd(lower, after, rest) || after > end + 1
  return isList && isCommonRun(sight, after, rest) ? rest : end
}

function hasAnd(lower: readonly string[], from: number, end: number): boolean {
  return lower.slice(from, end).some((word) => word === 'and')
}

function isCommonRun(sight: Sight, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (!isCommon(sight, i)) return false
  return true
}

/** Rarer words tell by their endings that they are no names. */
function isCommon({ isCommonWord, tokens: { lower } }: Sight, i: number): boolean {
  return isCommonWord(i) || ABSTRACT.test(lower[i]) || lower[i] === 'and' || lower[i] === ','
}

const ABSTRACT = /.(?:ies|ives|ions?|ments?|ity|ness|ances?|ics|arms)$/

/** "House Ways and Means Committee", "Food and Drug Administration", but not "Holm and Lund Bank". */
function pairedBody(sight: Sight, first: number, limit: number): number {
  const { lower } = sight.tokens
  let and = first
  while (and < limit && isCapital(sight, and)) and++
  if (lower[and] !== 'and' || !sight.isCommonWord(and - 1) || headKind(lower[and - 1])) return -1
  let end = and + 1
  while (end < limit && isCapital(sight, end)) end++
  const isBody = end > and + 2 && headKind(lower[end - 1]) === 'organisation'
  return isBody && sight.isCommonWord(and + 1) ? end : -1
}

/** Those to whom places and bodies belong: "County Sheriff's Office", "St. Mary's Hospital". */
const OWNERS = new Set(
  `attorney bishop children commissioner coroner defender general governor king mayor men people president prosecutor queen sheriff veteran women
   workers writers`
    .trim()
    .split(/\s+/),
)

/** Nouns that make a name of "Sam's …", beside those that make one of any name. */
const SHOPS = new Set(
  'bar boutique bakery cafe clinic diner grill inn market pub restaurant services shop store vineyard'.split(
    ' ',
  ),
)

/** "Sheriff's Office", "Sam's Club", but not "Lund's Department" of one who is named without it. */
function ownedBody(sight: Sight, first: number, limit: number): number {
  const { lower } = sight.tokens
  let owner = first
  while (owner + 1 < limit && isCapital(sight, owner + 1)) owner++
  if (lower[owner + 1] !== "'s") return -1
  let end = owner + 2
  while (end < limit && isCapital(sight, end)) end++
  if (end === owner + 2) return -1
  const head = lower[end - 1]
  const isShop = lower.slice(owner + 2, end).some((word) => SHOPS.has(word))
  if (OWNERS.has(lower[owner]) || isSaint(lower, owner)) return isShop || headKind(head) ? end : -1
  const isLone = owner === first && !sight.isBare(lower[owner]) && !isKnownPlace([lower[owner]])
  return isLone && (isShop || (isFirstName(lower[owner]) && headKind(head))) ? end : -1
}

function isSaint(lower: readonly string[], owner: number): boolean {
  return lower[owner - 1] === 'st.' || lower[owner - 1] === 'st' || lower[owner - 1] === 'saint'
}

/** "White House", and "the House" where it is no other house. */
function chamber(sight: Sight, first: number): number {
  const { lower } = sight.tokens
  if (lower[first] === 'white' && lower[first + 1] === 'house')
    return isCapital(sight, first + 1) ? first + 2 : -1
  const isAlone =
    lower[first] === 'house' && !isCapital(sight, first + 1) && lower[first + 1] !== 'of'
  return isAlone && (lower[first - 1] === 'the' || lower[first - 1] === 'and') ? first + 1 : -1
}

/** "Democrats", "Labour", as names of their parties. */
function party(sight: Sight, first: number): number {
  const { lower } = sight.tokens
  if (partyOf(lower[first]) === null) return -1
  if (lower[first + 1] === 'party') return first + 2
  return isCapital(sight, first - 1) && lower[first - 1] !== 'the' ? -1 : first + 1
}

/** "General Electric", where "General Sol" is a soldier. */
function maker(sight: Sight, first: number): number {
  const isMaker = sight.tokens.lower[first] === 'general' && sight.isCommonWord(first + 1)
  const isLone =
    isCapital(sight, first + 1) && !isCapital(sight, first + 2) && !isCapital(sight, first - 1)
  return isMaker && isLone && !isNoName(sight.tokens.lower[first + 1]) ? first + 2 : -1
}

/** "Mrs. May", and "May" of one who is named "Ana May", but not "in May" and "May 5". */
function commonSurname(sight: Sight, first: number): number {
  const { lower } = sight.tokens
  const isAddressed = HONORIFICS.has(lower[first].replace('.', '')) && isCapital(sight, first + 1)
  const at = isAddressed ? first + 1 : first
  if (isAddressed ? !isPlainNoName(lower[at]) : !sight.surnames.has(lower[at])) return -1
  const isInside = isFirstName(lower[first - 1] ?? '') && isCapital(sight, first - 1)
  const isDate = isInside || DATED.has(lower[first - 1]) || /^\d/.test(lower[at + 1] ?? '')
  return isDate || isCapital(sight, at + 1) ? -1 : at + 1
}

const DATED = new Set(
  'in of since until last next this early late mid from through during'.split(' '),
)

function commonSurnames(text: string, { count, lower, starts }: Tokens): Set<string> {
  const surnames = new Set<string>()
  for (let i = 1; i < count; i++)
    if (isCapitalAt(text, starts[i]) && isCapitalAt(text, starts[i - 1]))
      if (isPlainNoName(lower[i]) && isFirstName(lower[i - 1])) surnames.add(lower[i])
  return surnames
}

function isPlainNoName(word: string): boolean {
  return isNoName(word) && !OFFICES.has(word.replace('.', '')) && countryOfAdjective(word) === null
}

/** Few articles ask, so the words are gathered when one does. */
function bareWords({ lower }: Tokens): (word: string) => boolean {
  let bare: ReadonlySet<string> | null = null
  return (word) => {
    bare ??= new Set(lower.filter((_, i) => lower[i + 1] !== "'s"))
    return bare.has(word)
  }
}
