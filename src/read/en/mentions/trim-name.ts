import type { Tokens } from '../../../model/reading.ts'
import { countryOfAdjective } from '../../../text/names/countries.ts'
import { HONORIFICS, OFFICE_QUALIFIERS, OFFICES } from '../../../text/names/titles.ts'
import { isCapitalAt } from './capitals.ts'
import type { NameSpan } from './name-span.ts'
import { isNoName } from './not-names.ts'

/** Lower-case nouns without which a name would be another's: "Marfin bank", "Sumatra island". */
const TAILS = new Set(
  'bank church college hospital island islands ministry navy newspaper university'.split(' '),
)
/** Tails that only follow a name of the same kind, so that "London hospital" stays a place. */
const MARKS = new Set([
  ',',
  '.',
  ';',
  ':',
  '(',
  ')',
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '–',
  '—',
  '-',
  '/',
])
const POSSESSIVES = new Set(["'s", "'"])

/** Cuts a found name to the name itself: without office, article, possessive ending and marks. */
export function trimName(text: string, tokens: Tokens, name: NameSpan): NameSpan[] {
  return splitName(tokens, name)
    .map((part) => trimEnds(tokens, part))
    .map((part) => (part.kind === 'person' ? dropOffice(tokens, part) : part))
    .filter((part) => part.firstToken < part.endToken && !isAllNoName(tokens, part))
    .map((part) => extend(text, tokens, part))
}

/** "Anchorage, Alaska" is two places, "Ukraine's Zelenskyy" a place and a person. */
function splitName(tokens: Tokens, name: NameSpan): NameSpan[] {
  if (name.kind === 'organisation') return [name]
  const parts: NameSpan[] = []
  let firstToken = name.firstToken
  for (let i = name.firstToken; i < name.endToken; i++) {
    const possessive = POSSESSIVES.has(tokens.lower[i])
    if (tokens.lower[i] !== ',' && !possessive) continue
    if (possessive && name.kind !== 'person') continue
    parts.push({ firstToken, endToken: i, kind: possessive ? 'place' : name.kind })
    firstToken = i + 1
  }
  return [...parts, { ...name, firstToken }]
}

function trimEnds(tokens: Tokens, name: NameSpan): NameSpan {
  let { firstToken, endToken } = name
  while (firstToken < endToken && isOuter(tokens.lower[firstToken])) firstToken++
  while (firstToken < endToken && isOuter(tokens.lower[endToken - 1])) endToken--
  return { ...name, firstToken, endToken }
}

function isOuter(lower: string): boolean {
  return MARKS.has(lower) || POSSESSIVES.has(lower) || lower === 'the'
}

/** Leaves off "Russian President", "Attorney General", "Chief Justice" before a person's name. */
function dropOffice(tokens: Tokens, name: NameSpan): NameSpan {
  const { lower } = tokens
  let firstToken = name.firstToken
  for (let i = firstToken; i < name.endToken - 1; i++)
    if (OFFICES.has(lower[i].replace('.', ''))) firstToken = i + 1
  while (firstToken < name.endToken - 1 && isQualifier(lower[firstToken])) firstToken++
  return { ...name, firstToken }
}

function isQualifier(word: string): boolean {
  return OFFICE_QUALIFIERS.has(word) || countryOfAdjective(word) !== null
}

function isAllNoName(tokens: Tokens, name: NameSpan): boolean {
  for (let i = name.firstToken; i < name.endToken; i++) if (!isNoName(tokens.lower[i])) return false
  return true
}

/** Takes in a form of address on the left and a lower-case noun on the right. */
function extend(text: string, tokens: Tokens, name: NameSpan): NameSpan {
  let { firstToken, endToken } = name
  const before = firstToken > 0 ? tokens.lower[firstToken - 1].replace('.', '') : ''
  if (
    name.kind !== 'place' &&
    HONORIFICS.has(before) &&
    isCapitalAt(text, tokens.starts[firstToken - 1])
  )
    firstToken--
  const after = endToken < tokens.count ? tokens.lower[endToken] : ''
  if (
    name.kind !== 'person' &&
    TAILS.has(after) &&
    tokens.starts[endToken] === tokens.ends[endToken - 1] + 1
  )
    endToken++
  return { ...name, firstToken, endToken }
}
