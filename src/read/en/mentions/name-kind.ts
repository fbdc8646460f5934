import type { EntityKind, Tokens } from '../../../model/reading.ts'
import { isAcronym } from '../../../text/names/acronym.ts'
import { canonicalWords } from '../../../text/names/canonical.ts'
import { countryOfAdjective } from '../../../text/names/countries.ts'
import { foldWord } from '../../../text/names/fold.ts'
import { headKind, namesThing, SHIP_PREFIXES } from '../../../text/names/heads.ts'
import { isGivenName } from '../../../text/names/nicknames.ts'
import { isSuffix } from '../../../text/names/person.ts'
import { isKnownPlace } from '../../../text/names/places.ts'
import { HONORIFICS, OFFICES } from '../../../text/names/titles.ts'
import { isFirstName } from '../gender.ts'
import { speechVerb } from '../speech-verbs.ts'
import { isBandOrPlea, isBodyOfCountry } from './bodies.ts'

const PLACED = new Set(
  'in near at from to around across outside inside throughout toward towards off via'.split(' '),
)

const REGIONAL = new Set(
  'north south east west central northern southern eastern western upper lower greater mount mt fort port lake st saint new el los las san santa'.split(
    ' ',
  ),
)

const MEDIA = new Set('newspaper magazine daily tabloid broadcaster website'.split(' '))

const DISTRICTS = new Set(
  'area capital city county district harbour hamlet island municipality neighbourhood neighborhood outskirts port province region regency shore state streets suburb town township village'.split(
    ' ',
  ),
)

/** What businesses and charities end their names with, though alone it is no body. */
const TRADES = new Set(
  `international rail railway railways water energy power gas oil telecom motors foods steel aid relief rescue watch trains
  ferries buses homes housing electric insurance pharmaceuticals airlines technologies logistics`.split(
    /\s+/,
  ),
)

type Cue = {
  readonly kind: EntityKind
  /** How much it counts beside what a trained model says, which counts 1. */
  readonly weight: number
  holds(words: readonly string[], printed: string, near: Near): boolean
}

/** What is near a name: the words before and after it, lower-case. */
type Near = readonly [before2: string, before: string, after: string, after2: string]

/** What a name's words and neighbours tell of its kind, the surest first. */
const CUES: readonly Cue[] = [
  {
    kind: 'other',
    weight: 3,
    holds: (words, printed) => words.length > 1 && isShip(words[0], printed),
  },
  {
    kind: 'organisation',
    weight: 3,
    holds: (words, printed, [, , after]) =>
      isBodyOfCountry(words, printed, after) || isBandOrPlea(words, after),
  },
  { kind: 'place', weight: 3, holds: (_, printed) => isKnownPlace(canonicalWords(printed)) },
  { kind: 'other', weight: 2.5, holds: (words) => namesThing(words) },
  { kind: 'other', weight: 1, holds: (words) => words.length === 1 && /[a-z]\d/.test(words[0]) },
  { kind: 'organisation', weight: 2, holds: (_, __, [, , after]) => MEDIA.has(after) },
  { kind: 'person', weight: 2, holds: (_, __, near) => isTitled(near) },
  {
    kind: 'person',
    weight: 2,
    holds: (words) => words.length > 1 && isSuffix(foldWord(lastOf(words))),
  },
  { kind: 'organisation', weight: 2, holds: (words) => headKind(lastOf(words)) === 'organisation' },
  {
    kind: 'organisation',
    weight: 2,
    holds: (words) => words.length > 1 && TRADES.has(lastOf(words)) && !isFirst(words[0]),
  },
  { kind: 'place', weight: 1, holds: (words) => isRegion(words) },
  { kind: 'place', weight: 2, holds: (words) => headKind(lastOf(words)) === 'place' },
  {
    kind: 'organisation',
    weight: 1,
    holds: (words) => isLong(words) && headKind(words[0]) === 'organisation',
  },
  {
    kind: 'place',
    weight: 1,
    holds: (words) => words.length > 1 && headKind(words[0]) === 'place',
  },
  {
    kind: 'organisation',
    weight: 0.4,
    holds: (words, printed) => words.length === 1 && isAcronym(printed),
  },
  { kind: 'person', weight: 1.5, holds: (words) => words.length > 1 && isGivenName(words[0]) },
  { kind: 'organisation', weight: 0.2, holds: (words) => words.length > 3 },
  { kind: 'place', weight: 0.4, holds: (_, __, near) => isPlaced(near) },
  { kind: 'person', weight: 1, holds: (words, _, near) => words.length === 2 && isSpeaking(near) },
  {
    kind: 'person',
    weight: 0.5,
    holds: (words, _, [, , after]) => words.length < 4 && isSaying(after),
  },
  { kind: 'person', weight: 0.5, holds: (_, __, [, before]) => isSaying(before) },
  {
    kind: 'organisation',
    weight: 0.2,
    holds: (words) => isLong(words) || countryOfAdjective(words[0]) !== null,
  },
  { kind: 'person', weight: 0.2, holds: (words) => words.length === 2 },
]

const NOTHING_TOLD = { kind: 'other', weight: 0 } as const

/** Guesses the kind of a name from its words and the words beside it. */
export function guessKind(
  text: string,
  tokens: Tokens,
  first: number,
  end: number,
): { readonly kind: EntityKind; readonly weight: number } {
  const words = tokens.lower.slice(first, end)
  const printed = text.slice(tokens.starts[first], tokens.ends[end - 1])
  const { lower } = tokens
  const near: Near = [
    withoutStop(lower[first - 2]),
    withoutStop(lower[first - 1]),
    withoutStop(lower[end]),
    withoutStop(lower[end + 1]),
  ]
  return CUES.find((cue) => cue.holds(words, printed, near)) ?? NOTHING_TOLD
}

function withoutStop(word = ''): string {
  return word.endsWith('.') ? word.slice(0, -1) : word
}

/** "near X", "the port of X", "X, Texas", "X province". */
function isPlaced([before2, before, after, after2]: Near): boolean {
  if (PLACED.has(before) || DISTRICTS.has(after)) return true
  if (before === 'of' && DISTRICTS.has(before2)) return true
  return after === ',' && isKnownPlace(canonicalWords(after2))
}

/** "Central Vard", "North Sumatra", but not "Central Bank". */
function isRegion(words: readonly string[]): boolean {
  return (
    words.length > 1 &&
    words.length < 4 &&
    REGIONAL.has(words[0]) &&
    headKind(words[words.length - 1]) === null
  )
}

/** "MV Palmera", "HMS Victory". */
function isShip(word: string, printed: string): boolean {
  return SHIP_PREFIXES.has(word) && isAcronym(printed.slice(0, printed.indexOf(' ')))
}

/** "Mr X", "Senator X", "Secretary of State X". */
function isTitled([before2, before]: Near): boolean {
  if (HONORIFICS.has(before) || OFFICES.has(before)) return true
  return before2 === 'of' && before === 'state'
}

function isFirst(word: string): boolean {
  return isGivenName(word) || isFirstName(word)
}

function isLong(words: readonly string[]): boolean {
  return words.length > 2
}

function lastOf(words: readonly string[]): string {
  return words[words.length - 1]
}

function isSpeaking([, before, after]: Near): boolean {
  return isSaying(before) || isSaying(after)
}

function isSaying(word: string): boolean {
  return speechVerb(word) !== undefined
}
