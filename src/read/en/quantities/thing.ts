import { TAGS, type Tag, type Tokens } from '../../../model/reading.ts'
import type { Span } from '../../../model/span.ts'
import { isPluralNoun } from '../numbers/plural-nouns.ts'
import {
  BROKEN,
  DIGITS,
  follows,
  isCapital,
  isGlued,
  MARK,
  printAt,
  type Terms,
  wordAt,
} from '../terms/terms.ts'
import { singularOf } from './singular.ts'

export type Thing = { readonly thing: string | null; readonly thingSpan: Span | null }

const NOTHING: Thing = { thing: null, thingSpan: null }

/** Words that end the noun phrase behind a number. */
const STOPS: ReadonlySet<string> = new Set(
  `a an the this that these those of in on at by to from for with without into onto upon over under above below
  between among near around about after before during until till since through across against within along
  behind beyond and or but nor if as than because while when where who whom whose which what how why
  is are was were be been being has have had do does did will would shall should can could may might must
  he she it they we i him her them us me his its their our my your
  not never also only just even still yet already now then there here so too very
  said says say told tells tell died dies die dead dying killed kills injured wounded hurt missing arrested
  detained trapped went left came took made got gave found lost won including each per out up down off away
  ago earlier later according more less fewer others 's 't 'd 'll 're 've`.split(/\s+/),
)

/** Words between a number and its noun that only tell which or how many more. */
const PASSED: ReadonlySet<string> = new Set(['other', 'more', 'additional', 'further', 'new'])

/** How far behind a number its noun may stand. */
const REACH = 6

export const THING_VOCABULARY: readonly string[] = [...STOPS, ...PASSED, 'strong', 'old']

/** What a word does in the noun phrase behind a number. */
type Part = 'noun' | 'before-noun' | 'end'

/** The noun that a number counts: "three bank workers" → "worker". Null where it is unclear. */
export function findThing(terms: Terms, tokens: Tokens, i: number, plural: boolean): Thing {
  const isJoined = wordAt(terms, i - 1) === '-' && isGlued(terms, i)
  let at = wordAt(terms, i) === 'of' ? i + 1 : i
  if (at > i && ['the', 'those', 'these', 'its', 'their', 'our'].includes(wordAt(terms, at))) at++
  const head = isJoined ? joinedHead(terms, at) : headOf(terms, tokens, at, plural)
  const thing = head < 0 ? NOTHING : named(terms, head, plural && !isJoined)
  const isLater = thing.thing === null && isShared(terms, at)
  if (!isLater) return thing
  const later = headOf(terms, tokens, at + 3, plural)
  return later < 0 ? NOTHING : named(terms, later, plural)
}

/** "12 Nordish and 11 Suthish sailors": both numbers count sailors. */
function isShared(terms: Terms, i: number): boolean {
  if (!isCapital(terms, i) || !follows(terms, i + 2)) return false
  return wordAt(terms, i + 1) === 'and' && terms.kinds[i + 2] === DIGITS
}

/** "five-storey block" counts storeys; a crowd that is "30,000-strong" counts nothing. */
function joinedHead(terms: Terms, i: number): number {
  const isNoun = terms.kinds[i] === 0 && !STOPS.has(wordAt(terms, i)) && !isCapital(terms, i)
  return isNoun && !['strong', 'plus', 'old'].includes(wordAt(terms, i)) ? i : -1
}

function headOf(terms: Terms, tokens: Tokens, from: number, plural: boolean): number {
  let head = -1
  for (let k = from; k < Math.min(terms.count, from + REACH); k++) {
    if (k > 0 && terms.gaps[k] === BROKEN) break
    if (isInside(terms, k, head < 0 && k > from)) continue
    const part = partOf(terms, tokens, k, head >= 0)
    if (part === 'end') break
    if (part === 'noun') head = k
    if (head === k && plural && isPluralNoun(printAt(terms, k)) && !isCompound(terms, tokens, k))
      break
  }
  return head
}

/** Dashes, the number of "AK-47" and the "and" of "red and blue cars" stand inside a phrase. */
function isInside(terms: Terms, i: number, beforeHead: boolean): boolean {
  if (terms.kinds[i] === MARK) return isJoint(terms, i)
  if (terms.kinds[i] === DIGITS) return isGlued(terms, i) && printAt(terms, i - 1) === '-'
  return beforeHead && wordAt(terms, i) === 'and'
}

/** A dash with words glued on both sides: "rocket-propelled". */
function isJoint(terms: Terms, i: number): boolean {
  return printAt(terms, i) === '-' && isGlued(terms, i) && isGlued(terms, i + 1)
}

function partOf(terms: Terms, tokens: Tokens, i: number, hasHead: boolean): Part {
  if (terms.kinds[i] === DIGITS || terms.kinds[i] === MARK) return 'end'
  const word = wordAt(terms, i)
  if (PASSED.has(word) && !hasHead) return 'before-noun'
  if (STOPS.has(word)) return 'end'
  const tag = tagAt(terms, tokens, i)
  return tag === null ? guessPart(terms, i, hasHead) : partByTag(terms, i, tag, hasHead)
}

function partByTag(terms: Terms, i: number, tag: Tag, hasHead: boolean): Part {
  if (tag === 'NOUN') return 'noun'
  if (tag === 'PROPN')
    return isPluralNoun(printAt(terms, i)) ? 'noun' : hasHead ? 'end' : 'before-noun'
  if (hasHead) return 'end'
  if (tag === 'ADJ' || tag === 'VERB') return 'before-noun'
  return tag === 'ADV' && printAt(terms, i).endsWith('ly') ? 'before-noun' : 'end'
}

/** Without tags any word that is not a stop may be the noun; "-ed" behind a noun is a verb. */
function guessPart(terms: Terms, i: number, hasHead: boolean): Part {
  const print = printAt(terms, i)
  return hasHead && print.length > 4 && print.endsWith('ed') ? 'end' : 'noun'
}

/** A plural with another plural noun behind it only says what kind: "sports grounds". */
function isCompound(terms: Terms, tokens: Tokens, i: number): boolean {
  if (!follows(terms, i + 1) || terms.kinds[i + 1] !== 0) return false
  const tag = tagAt(terms, tokens, i + 1)
  return (tag === null || tag === 'NOUN') && isPluralNoun(printAt(terms, i + 1))
}

/** The tag of the token that a term stands in; null where the text is not tagged. */
function tagAt(terms: Terms, tokens: Tokens, i: number): Tag | null {
  let low = 0
  let high = tokens.count - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tokens.ends[middle] <= terms.starts[i]) low = middle + 1
    else high = middle
  }
  const tag = TAGS[tokens.tags[low]]
  return tokens.count === 0 || isUntagged(tokens) ? null : tag
}

const TAGGED = new WeakMap<Tokens, boolean>()

/** A text whose tags are all the first one has not been tagged. */
function isUntagged(tokens: Tokens): boolean {
  const known = TAGGED.get(tokens)
  if (known !== undefined) return !known
  const tagged = tokens.tags.some((tag) => tag > 0)
  TAGGED.set(tokens, tagged)
  return !tagged
}

function named(terms: Terms, head: number, plural: boolean): Thing {
  const print = printAt(terms, head)
  const isPlural = isPluralNoun(print)
  if ((plural || isCapital(terms, head)) && !isPlural) return NOTHING
  const thingSpan = { start: terms.starts[head], end: terms.ends[head] }
  return { thing: singularOf(print.toLowerCase()), thingSpan }
}
