import type { EntityKind, Tokens } from '../../../model/reading.ts'
import { canonicalWords } from '../../../text/names/canonical.ts'
import { headKind } from '../../../text/names/heads.ts'
import { isKnownPlace } from '../../../text/names/places.ts'
import { HONORIFICS, OFFICES } from '../../../text/names/titles.ts'
import { isFirstName } from '../gender.ts'
import type { FoundName } from './name-span.ts'

/** Parts a found name that is several: places at a comma, a person from a place. */
export function splitName(tokens: Tokens, name: FoundName): FoundName[] {
  const state = stateOfMember(tokens, name)
  if (state) return [state]
  const president = presidentOf(tokens, name) ?? secretaryOfState(tokens, name)
  if (president) return president
  if (name.kind === 'organisation') return [name]
  const parts: FoundName[] = []
  const firstToken = name.firstToken
  for (let i = name.firstToken + 1; i < name.endToken; i++) {
    const cut = cutAt(tokens, name, firstToken, i)
    if (!cut) continue
    parts.push({ ...name, endToken: i, kind: cut.before })
    parts.push(...splitName(tokens, { ...name, firstToken: i + 1, kind: cut.after }))
    return parts
  }
  return [name]
}

/** "D-Calif." and "R-Texas" behind a name tell a party and a place. */
function stateOfMember({ lower }: Tokens, name: FoundName): FoundName | null {
  const from = name.firstToken + 2
  if (lower[from - 2].length > 1 || lower[from - 1] !== '-' || from >= name.endToken) return null
  const words = canonicalWords(lower.slice(from, name.endToken).join(' '))
  const isPlace = isKnownPlace(words) || lower[from - 3] === '('
  return isPlace ? { ...name, firstToken: from, kind: 'place', trained: true } : null
}

/** "President of the United States Ana Sol", "the envoy to Norway Sir Bo Sol": a place and a person. */
function presidentOf({ lower }: Tokens, name: FoundName): FoundName[] | null {
  const { firstToken, endToken } = name
  const of = lower[firstToken - 1] === 'the' ? firstToken - 2 : firstToken - 1
  if (!LEADING.has(lower[of])) return null
  for (let i = firstToken + 1; i + 1 < endToken; i++) {
    const isPlace = isKnownPlace(canonicalWords(lower.slice(firstToken, i).join(' ')))
    if (!isPlace || !(isFirstName(lower[i]) || HONORIFICS.has(lower[i]))) continue
    return [
      { ...name, endToken: i, kind: 'place' },
      { ...name, firstToken: i, kind: 'person' },
    ]
  }
  return null
}

const LEADING = new Set(['of', 'to', 'for', 'in'])

/** "Secretary of State Ana Sol" is a person. */
function secretaryOfState({ lower }: Tokens, name: FoundName): FoundName[] | null {
  const { firstToken, endToken } = name
  if (lower[firstToken] !== 'state' || lower[firstToken - 1] !== 'of') return null
  if (!OFFICES.has(lower[firstToken - 2]) || endToken - firstToken < 2) return null
  return [{ ...name, firstToken: firstToken + 1, kind: 'person' }]
}

type Cut = { readonly before: EntityKind; readonly after: EntityKind }

function cutAt(
  tokens: Tokens,
  { kind, endToken }: FoundName,
  first: number,
  at: number,
): Cut | null {
  const word = tokens.lower[at]
  // "Anchorage, Alaska"
  if (word === ',') return { before: kind, after: kind }
  if (kind !== 'person') return null
  // "Ukraine's Zelenskyy"
  if (word === "'s" || word === "'") return { before: 'place', after: 'person' }
  // "Rosa Lind of Port Ardo", but not "University of Ardo" and not "Ring of Fire"
  const isWhole = at - first > 1 && !hasHead(tokens, first, at)
  return word === 'of' && isWhole && at + 1 < endToken ? { before: 'person', after: 'place' } : null
}

function hasHead(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (headKind(tokens.lower[i]) !== null) return true
  return false
}
