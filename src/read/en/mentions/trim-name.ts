import type { Tokens } from '../../../model/reading.ts'
import { isAcronym } from '../../../text/names/acronym.ts'
import { countryOfAdjective } from '../../../text/names/countries.ts'
import { foldWord } from '../../../text/names/fold.ts'
import { headKind, LEGAL_FORMS } from '../../../text/names/heads.ts'
import { isSuffix } from '../../../text/names/person.ts'
import { COURTESIES, HONORIFICS, OFFICE_QUALIFIERS, OFFICES } from '../../../text/names/titles.ts'
import { isCapitalAt } from './capitals.ts'
import type { FoundName } from './name-span.ts'
import { isNoName, isOpener } from './not-names.ts'
import { isOfficeAt } from './offices.ts'
import { splitName } from './split-name.ts'

/** Cuts a found name to the name itself: without office, article, possessive ending and marks. */
export function trimName(text: string, tokens: Tokens, name: FoundName): FoundName[] {
  return splitName(tokens, name)
    .map((part) => trimEnds(text, tokens, part))
    .map((part) => (part.kind === 'person' ? dropOffice(text, tokens, part) : part))
    .filter((part) => namesSomething(text, tokens, part))
    .map((part) => extend(text, tokens, part))
}

const OUTER = new Set(
  [
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
    "'s",
    "n't",
  ].concat('the a an of and for'.split(' ')),
)

function trimEnds(text: string, tokens: Tokens, name: FoundName): FoundName {
  let { firstToken, endToken } = name
  const isLoose = (token: number) =>
    OUTER.has(tokens.lower[token]) || (token + 1 < endToken && isHyphened(text, tokens, token))
  while (firstToken < endToken && isLoose(firstToken)) firstToken++
  while (firstToken < endToken && OUTER.has(tokens.lower[endToken - 1])) endToken--
  if (endToken - firstToken > 1 && isOfOffice(tokens, endToken)) endToken--
  return { ...name, firstToken, endToken }
}

/** In "the U.S. District Judge" the district belongs to the judge. */
function isOfOffice({ lower }: Tokens, end: number): boolean {
  return lower[end - 1] === 'district' && OFFICES.has(lower[end] ?? '')
}

/** What is left of "Kenyan-flagged MV Palmas" when its first word was taken for another name. */
function isHyphened(text: string, tokens: Tokens, token: number): boolean {
  return (
    token > 0 &&
    tokens.lower[token - 1] === '-' &&
    !isCapitalAt(text, tokens.starts[token]) &&
    tokens.starts[token] === tokens.ends[token - 1]
  )
}

/** Leaves off "Russian President", "Attorney General", "Talbot CEO" before a person's name. */
function dropOffice(text: string, tokens: Tokens, name: FoundName): FoundName {
  const { lower } = tokens
  let { firstToken, endToken } = name
  for (let i = firstToken; i < endToken - 1; i++)
    if (isOfficeAt(text, tokens, i, endToken) || isRank(lower, i)) firstToken = i + 1
  while (firstToken < endToken - 1 && isQualifier(lower[firstToken])) firstToken++
  return { ...name, firstToken, endToken }
}

/** "Rev.", "Sir": unlike "Mr." no outlet counts it to the name. "Doctor Who" is nobody's rank. */
function isRank(lower: readonly string[], i: number): boolean {
  const plain = lower[i].replace('.', '')
  return HONORIFICS.has(plain) && !COURTESIES.has(plain) && !isOpener(lower[i + 1])
}

function isQualifier(word: string): boolean {
  return OFFICE_QUALIFIERS.has(word) || countryOfAdjective(word) !== null
}

function namesSomething(
  text: string,
  tokens: Tokens,
  { firstToken, endToken }: FoundName,
): boolean {
  const printed = text.slice(tokens.starts[firstToken], tokens.ends[firstToken])
  const single = endToken === firstToken + 1
  if (!single && headKind(tokens.lower[endToken - 1]) === 'organisation') return true
  if (single && isOpener(tokens.lower[firstToken]) && !isAcronym(printed)) return false
  for (let i = firstToken; i < endToken; i++)
    if (!isNoName(tokens.lower[i]) && !isSuffix(foldWord(tokens.lower[i]))) return true
  return false
}

/** Lower-case nouns without which a name would be another's: "Sarno bank", "Palmas island". */
const TAILS = new Set(
  'bank church college hospital island islands ministry navy university'.split(' '),
)
const ORDINAL = /^[ivx]+$/

/** Takes in a form of address on the left, and a lower-case noun or "XVI" on the right. */
function extend(text: string, tokens: Tokens, name: FoundName): FoundName {
  const { kind, firstToken } = name
  const before = firstToken > 0 ? tokens.lower[firstToken - 1].replace('.', '') : ''
  const addressed =
    kind !== 'place' && COURTESIES.has(before) && isCapitalAt(text, tokens.starts[firstToken - 1])
  const endToken = endOfHyphened(text, tokens, name)
  const after = endToken < tokens.count ? tokens.lower[endToken] : ''
  const near = tokens.starts[endToken] === tokens.ends[endToken - 1] + 1
  const numbered =
    after !== 'i' && ORDINAL.test(after) && isCapitalAt(text, tokens.starts[endToken])
  const longer = near && (kind === 'person' ? numbered : TAILS.has(after))
  return {
    ...name,
    firstToken: addressed ? firstToken - 1 : firstToken,
    endToken: longer ? endToken + 1 : endOfTail(text, tokens, { ...name, endToken }),
  }
}

/** What goes on behind a comma: "Ana Sol, Jr.", "Sarno, Inc.", "Washington, D.C." */
function endOfTail(text: string, tokens: Tokens, { kind, endToken }: FoundName): number {
  const { lower, starts, count } = tokens
  const at = lower[endToken] === ',' ? endToken + 1 : endToken
  if (at >= count || !isCapitalAt(text, starts[at])) return endToken
  const word = foldWord(lower[at])
  const isTail =
    (isSuffix(word) && kind !== 'place') ||
    (at > endToken && kind !== 'person' && LEGAL_FORMS.has(word)) ||
    (word === 'dc' && lower[endToken - 1] === 'washington')
  return isTail ? at + 1 : endToken
}

/** "Luisa Strand-Kohl" goes on after its hyphen; "Harbin-Oduya talks" are two people's. */
function endOfHyphened(text: string, tokens: Tokens, { firstToken, endToken }: FoundName): number {
  const { starts, ends, lower } = tokens
  const joined =
    endToken - firstToken > 1 &&
    endToken + 1 < tokens.count &&
    lower[endToken] === '-' &&
    starts[endToken] === ends[endToken - 1] &&
    starts[endToken + 1] === ends[endToken] &&
    isCapitalAt(text, starts[endToken + 1])
  return joined ? endToken + 2 : endToken
}
