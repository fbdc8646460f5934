import type { EntityKind } from '../../model/reading.ts'
import { initialsOf, isAcronym } from './acronym.ts'
import { canonicalWords } from './canonical.ts'
import { SHIP_PREFIXES } from './heads.ts'
import { areNicknames } from './nicknames.ts'
import { membersOf } from './parties.ts'
import { nameWords, type PersonName, parsePerson } from './person.ts'
import { isKnownPlace } from './places.ts'
import { soundOf } from './sound.ts'

/** A way of naming somebody or something: its canonical words and how it is printed. */
export type NameForm = {
  readonly words: readonly string[]
  readonly printed: string
  readonly kind: EntityKind
  /** The same, taken apart as a person's name. */
  readonly person: PersonName
}

export function nameForm(printed: string, kind: EntityKind): NameForm {
  return { words: canonicalWords(printed), printed, kind, person: parsePerson(printed) }
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that may be left off the end of a body's name: "Fox News (Channel)". */
const BODY_TAILS = words(`
  ag agency airlines bank channel church co company corp corporation foods gmbh group holdings hotels inc incorporated
  limited llc llp ltd network news newspaper party plc resorts restaurants sa service services shops society stores
  studios technologies television tv workshop`)
/** Nouns that may be left off the end of a place's name: "Pacific (Ocean)". */
const PLACE_TAILS = words(`
  basin district island islands mountains ocean peninsula province region sea square town village`)

/** How a short name is made of a full one. */
export type Shortening = 'initials' | 'tail' | 'front' | 'surname'

/** How `short` may be made of `full`; null where it is not. `isPlace` knows the texts' places. */
export function shorteningOf(
  short: NameForm,
  full: NameForm,
  isPlace: (words: string) => boolean,
): Shortening | null {
  if (full.kind === 'person') return isShortPerson(short, full.person) ? 'surname' : null
  if (dropsShipPrefix(short, full)) return 'front'
  if (short.kind === 'person') return null
  if (isAcronymOf(short, full)) return 'initials'
  if (short.words.join(' ') === membersOf(full.words)) return 'tail'
  if (short.words.length >= full.words.length || !sameKind(short, full)) return null
  if (dropsTail(short, full)) return 'tail'
  return dropsFront(short, full, isPlace) ? 'front' : null
}

const LONGEST_SURNAME = 3

/** "Van Rompuy" of "Herman Van Rompuy", "Ana" of "Ana Sol Reyes", "Sol Jr." of "Ana Sol Jr." */
function isShortPerson({ kind, person }: NameForm, full: PersonName): boolean {
  const [words, fuller] = [nameWords(person), nameWords(full)]
  if (person.suffix !== null && person.suffix !== full.suffix) return false
  if (words.length >= fuller.length) return kind === 'person' && isUnnumbered(person, full)
  if (words.length > LONGEST_SURNAME) return false
  if (endsWith(fuller, words)) return kind === 'person' || !isKnownPlace(words)
  return kind === 'person' && words.length === 1 && fitsOneName(words[0], full)
}

/** "King Charles" of "King Charles III". */
function isUnnumbered(short: PersonName, { given, surname, suffix }: PersonName): boolean {
  return given === null && short.given === null && surname === short.surname && suffix !== null
}

/** "Ana" and "Brensky" of "Ana Brenskyy". */
function fitsOneName(word: string, { given, surname }: PersonName): boolean {
  if (word === given || areNicknames(word, given ?? '')) return true
  return word.length > 4 && soundOf(word) === soundOf(surname)
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
