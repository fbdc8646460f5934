import type { EntityKind, Tokens } from '../../../model/reading.ts'
import { headKind } from '../../../text/names/heads.ts'
import type { FoundName } from './name-span.ts'

/** Parts a found name that is several: places at a comma, a person from a place. */
export function splitName(tokens: Tokens, name: FoundName): FoundName[] {
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
