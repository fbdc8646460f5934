import type { EntityKind, Tokens } from '../../../model/reading.ts'
import { isAcronym } from '../../../text/names/acronym.ts'
import { canonicalWords } from '../../../text/names/canonical.ts'
import { countryOfAdjective } from '../../../text/names/countries.ts'
import { headKind } from '../../../text/names/heads.ts'
import { isGivenName } from '../../../text/names/nicknames.ts'
import { isKnownPlace } from '../../../text/names/places.ts'
import { HONORIFICS, OFFICES } from '../../../text/names/titles.ts'
import { speechVerb } from '../speech-verbs.ts'

const PLACED = new Set(
  'in near at from to around across outside inside throughout toward towards off via'.split(' '),
)

const REGIONAL = new Set(
  'north south east west central northern southern eastern western upper lower greater mount mt fort port lake st saint new el los las san santa'.split(
    ' ',
  ),
)

const DISTRICTS = new Set(
  'area capital city county district harbour hamlet island municipality neighbourhood neighborhood outskirts port province region regency shore state streets suburb town township village'.split(
    ' ',
  ),
)

type Cue = {
  readonly kind: EntityKind
  holds(words: readonly string[], printed: string, near: Near): boolean
}

/** What is near a name: the words before and after it, lower-case. */
type Near = readonly [before2: string, before: string, after: string, after2: string]

/** What a name's words and neighbours tell of its kind, the surest first. */
const CUES: readonly Cue[] = [
  { kind: 'place', holds: (_, printed) => isKnownPlace(canonicalWords(printed)) },
  { kind: 'place', holds: (words) => isRegion(words) },
  { kind: 'person', holds: (_, __, [, before]) => HONORIFICS.has(before) || OFFICES.has(before) },
  { kind: 'organisation', holds: (words) => headKind(words[words.length - 1]) === 'organisation' },
  { kind: 'place', holds: (words) => headKind(words[words.length - 1]) === 'place' },
  {
    kind: 'organisation',
    holds: (words) => words.length > 2 && headKind(words[0]) === 'organisation',
  },
  { kind: 'place', holds: (words) => words.length > 1 && headKind(words[0]) === 'place' },
  { kind: 'organisation', holds: (words, printed) => words.length === 1 && isAcronym(printed) },
  { kind: 'person', holds: (words) => words.length > 1 && isGivenName(words[0]) },
  { kind: 'organisation', holds: (words) => words.length > 3 },
  { kind: 'place', holds: (_, __, near) => isPlaced(near) },
  { kind: 'person', holds: (words, _, [, , after]) => words.length < 4 && isSaying(after) },
  { kind: 'person', holds: (_, __, [, before]) => isSaying(before) },
  {
    kind: 'organisation',
    holds: (words) => words.length > 2 || countryOfAdjective(words[0]) !== null,
  },
  { kind: 'person', holds: (words) => words.length === 2 },
]

/** Guesses the kind of a name from its words and the words beside it. */
export function guessKind(text: string, tokens: Tokens, first: number, end: number): EntityKind {
  const words = tokens.lower.slice(first, end)
  const printed = text.slice(tokens.starts[first], tokens.ends[end - 1])
  const word = (i: number) => tokens.lower[i]?.replace(/\.$/, '') ?? ''
  const near: Near = [word(first - 2), word(first - 1), word(end), word(end + 1)]
  return CUES.find((cue) => cue.holds(words, printed, near))?.kind ?? 'other'
}

/** "near X", "the port of X", "X, Texas", "X province". */
function isPlaced([before2, before, after, after2]: Near): boolean {
  if (PLACED.has(before) || DISTRICTS.has(after)) return true
  if (before === 'of' && DISTRICTS.has(before2)) return true
  return after === ',' && isKnownPlace(canonicalWords(after2))
}

/** "Central Aceh", "North Sumatra", but not "Central Bank". */
function isRegion(words: readonly string[]): boolean {
  return (
    words.length > 1 &&
    words.length < 4 &&
    REGIONAL.has(words[0]) &&
    headKind(words[words.length - 1]) === null
  )
}

function isSaying(word: string): boolean {
  return speechVerb(word) !== undefined
}
