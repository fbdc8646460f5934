import type { Tokens } from '../../../model/reading.ts'
import { isAcronym } from '../../../text/names/acronym.ts'
import { canonicalWords } from '../../../text/names/canonical.ts'
import { headKind, LEGAL_FORMS } from '../../../text/names/heads.ts'
import { isPartyMember } from '../../../text/names/parties.ts'
import { isKnownPlace } from '../../../text/names/places.ts'
import { OFFICE_QUALIFIERS, OFFICES } from '../../../text/names/titles.ts'
import { CONNECTORS } from './capital-runs.ts'
import { guessKind } from './name-kind.ts'
import type { NameSpan } from './name-span.ts'
import { isNoName } from './not-names.ts'
import { isOfficeAt } from './offices.ts'

/** The names in a run: "Ottawa RCMP" is a place and its force. */
export function splitRun(text: string, tokens: Tokens, first: number, limit: number): NameSpan[] {
  const end = trimEnd(tokens, first, limit)
  const cut = end - 1
  const parted =
    cut > first &&
    isAcronym(text.slice(tokens.starts[cut], tokens.ends[cut])) &&
    !isAcronym(text.slice(tokens.starts[cut - 1], tokens.ends[cut - 1])) &&
    !isNoName(tokens.lower[cut - 1]) &&
    !CONNECTORS.has(tokens.lower[cut - 1]) &&
    tokens.lower[cut - 1] !== '-' &&
    !isBranch(tokens, first, cut) &&
    !LEGAL_FORMS.has(tokens.lower[cut])
  if (!parted) return [nameOf(text, tokens, first, end)]
  return [nameOf(text, tokens, first, cut), nameOf(text, tokens, cut, end)]
}

/** "Tide Trust UK" is a body and no place, unlike "London UK". */
function isBranch({ lower }: Tokens, first: number, cut: number): boolean {
  const isPlace = (from: number, end: number) =>
    isKnownPlace(canonicalWords(lower.slice(from, end).join(' ')))
  return isPlace(cut, cut + 1) && !isPlace(first, cut)
}

/** The name in a run: a person where an office goes before it. */
function nameOf(text: string, tokens: Tokens, first: number, end: number): NameSpan {
  const { lower } = tokens
  const whole = { firstToken: first, endToken: end, kind: guessKind(text, tokens, first, end).kind }
  let last = -1
  for (let i = first; i < end - 1; i++) if (isOfficeAt(text, tokens, i, end)) last = i
  if (last < 0 || headKind(lower[end - 1]) === 'organisation') return whole
  let firstToken = last + 1
  while (firstToken < end && isInner(lower[firstToken])) firstToken++
  if (firstToken >= end || end - firstToken > LONGEST_PERSON) return whole
  // "Secretary of State Ana Sol" is a person, "President of France" is not.
  const ofPlace = firstToken === last + 2 && lower[last + 1] === 'of'
  const kind = ofPlace ? guessKind(text, tokens, firstToken, end).kind : 'person'
  return { firstToken, endToken: end, kind }
}

const LONGEST_PERSON = 4

/** May the word stand between an office and its holder? */
function isInner(word: string): boolean {
  return OFFICE_QUALIFIERS.has(word) || CONNECTORS.has(word) || word === 'the'
}

const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
   october november december`
    .trim()
    .split(/\s+/),
)

/** Leaves off "Wednesday" and "President" at the end of a run. */
function trimEnd(tokens: Tokens, first: number, limit: number): number {
  let end = limit
  while (
    end > first + 1 &&
    isLoose(tokens.lower[end - 1]) &&
    !CONNECTORS.has(tokens.lower[end - 2])
  )
    end--
  return end
}

function isLoose(word: string): boolean {
  return CALENDAR.has(word) || isPartyMember(word) || (OFFICES.has(word) && headKind(word) === null)
}
