import type { EntityKind } from '../../model/reading.ts'
import { initialsOf, isAcronym } from './acronym.ts'
import { headKind, SHIP_PREFIXES } from './heads.ts'
import { areNicknames } from './nicknames.ts'
import { isKnownPlace } from './places.ts'
import { soundOf } from './sound.ts'

/** A way of naming somebody or something: its canonical words and how it is printed. */
export type NameForm = {
  readonly words: readonly string[]
  readonly printed: string
  readonly kind: EntityKind
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that may be left off the end of a body's name: "Fox News (Channel)". */
const BODY_TAILS = words(`
  agency airlines bank channel church co company corp corporation group holdings inc limited ltd network news
  newspaper party plc service services society television tv`)
/** Nouns that may be left off the end of a place's name: "Pacific (Ocean)". */
const PLACE_TAILS = words(`
  basin district island islands mountains ocean peninsula province region sea square town village`)

/** How a short name is made of a full one. */
export type Shortening = 'initials' | 'tail' | 'middle' | 'front' | 'surname'

/** How `short` may be made of `full`; null where it is not. `isPlace` knows the texts' places. */
export function shorteningOf(
  short: NameForm,
  full: NameForm,
  isPlace: (words: string) => boolean,
): Shortening | null {
  if (full.kind === 'person') return isSurnameOf(short, full) ? 'surname' : null
  if (dropsShipPrefix(short, full)) return 'front'
  if (short.kind === 'person') return null
  if (isAcronymOf(short, full)) return 'initials'
  if (short.words.length >= full.words.length || !sameKind(short, full)) return null
  if (dropsTail(short, full)) return 'tail'
  if (dropsMiddle(short, full)) return 'middle'
  return dropsFront(short, full, isPlace) ? 'front' : null
}

const LONGEST_SURNAME = 3

/** "Van Rompuy" of "Herman Van Rompuy", "Ana" of "Ana Sol Reyes". */
function isSurnameOf(short: NameForm, full: NameForm): boolean {
  if (short.words.length >= full.words.length || short.words.length > LONGEST_SURNAME) return false
  if (endsWith(full.words, short.words))
    return short.kind === 'person' || !isKnownPlace(short.words)
  if (soundsAsSurname(short, full)) return true
  const [given] = full.words
  const [word] = short.words
  const isGiven = word === given || areNicknames(word, given)
  return short.kind === 'person' && short.words.length === 1 && isGiven
}

/** "Brensky" of "Volodar Brenskyy". */
function soundsAsSurname(short: NameForm, full: NameForm): boolean {
  const [word] = short.words
  const surname = full.words[full.words.length - 1]
  return (
    short.kind === 'person' &&
    short.words.length === 1 &&
    word.length > 4 &&
    soundOf(word) === soundOf(surname)
  )
}

/** Is the one word made of the first letters of the other name? People have initials, not acronyms. */
export function isAcronymOf(short: NameForm, full: NameForm): boolean {
  return (
    short.words.length === 1 &&
    full.words.length > 1 &&
    full.kind !== 'person' &&
    isAcronym(short.printed) &&
    initialsOf(full.words).includes(short.words[0])
  )
}

function dropsTail(short: NameForm, full: NameForm): boolean {
  const { length } = short.words
  const tails = full.kind === 'place' ? PLACE_TAILS : BODY_TAILS
  return (
    short.words.every((word, i) => word === full.words[i]) &&
    full.words.slice(length).every((word) => tails.has(word))
  )
}

/** "Palmas" of "MV Palmas", whatever kind was found for the bare word. */
function dropsShipPrefix(short: NameForm, full: NameForm): boolean {
  return (
    SHIP_PREFIXES.has(full.words[0]) &&
    full.words.length === short.words.length + 1 &&
    endsWith(full.words, short.words)
  )
}

/** "Sarno Bank" of "Sarno Investment Bank", where the first word is one's own. */
function dropsMiddle(short: NameForm, full: NameForm): boolean {
  const [first, last] = [short.words[0], short.words[1]]
  return (
    short.words.length === 2 &&
    full.words[0] === first &&
    full.words[full.words.length - 1] === last &&
    headKind(last) === 'organisation' &&
    !COMMON_FIRST.has(first) &&
    !isKnownPlace([first])
  )
}

/** First words that many bodies share: they alone do not tell one from another. */
const COMMON_FIRST = new Set(
  'american central city county european federal first general international national new public royal state united world'.split(
    ' ',
  ),
)

function dropsFront(short: NameForm, full: NameForm, isPlace: (word: string) => boolean): boolean {
  if (!endsWith(full.words, short.words) || isKnownPlace(short.words)) return false
  const dropped = full.words.slice(0, full.words.length - short.words.length)
  const joined = dropped.join(' ')
  return (
    isPlace(joined) ||
    isKnownPlace(dropped) ||
    SHIP_PREFIXES.has(joined) ||
    /^(?:united nations|european union|joint base|river|mount)$/.test(joined)
  )
}

function endsWith(words: readonly string[], ending: readonly string[]): boolean {
  const offset = words.length - ending.length
  return offset > 0 && ending.every((word, i) => word === words[offset + i])
}

function sameKind(a: NameForm, b: NameForm): boolean {
  return a.kind === b.kind || a.kind === 'other' || b.kind === 'other'
}
