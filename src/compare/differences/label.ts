import type { DifferenceKind, Position } from '../../model/comparison.ts'
import type { Dispute } from '../values/claim.ts'
import { WHERE } from '../values/locations.ts'
import { ownClause } from './own-clause.ts'

/** What a difference is about, in a few words that a person would write. */
export function labelOf(dispute: Dispute, positions: readonly Position[]): string {
  if (dispute.isNamed) return capitalise(dispute.about)
  const clause = ownClause(positions)
  if (clause === null) return capitalise(dispute.about)
  if (dispute.about === WHERE) return `Where: ${lowerFirst(withoutGap(clause))}`
  return capitalise(ASKED[dispute.kind]?.(clause) ?? clause)
}

/** How the plainest clause around a value, with "…" for it, becomes a label. */
const ASKED: Partial<Record<DifferenceKind, (clause: string) => string>> = {
  date: (clause) => `When: ${lowerFirst(withoutGap(clause))}`,
  duration: (clause) => `How long: ${clause}`,
}

/** "The charges were filed … in Vell" → "The charges were filed in Vell". */
function withoutGap(clause: string): string {
  return clause
    .replace(
      /(?: (?:on|in|at|by|since|until|around|of|about|from|near|across|off|to|between|outside))?(?: the)? ?…(?:['’]s)?/u,
      '',
    )
    .replace(/^(?:until|since|when|while|as|that|after|before) /i, '')
    .trim()
}

/** Words that begin a sentence with a capital and are no names. */
const SMALL = /^(?:The|An?|He|She|It|They|We|His|Her|Its|Their|This|That|These|Those|In|At|On) /

function lowerFirst(words: string): string {
  return SMALL.test(words) ? words[0].toLowerCase() + words.slice(1) : words
}

function capitalise(words: string): string {
  return words.replace(/^…? ?\p{Ll}/u, (first) => first.toUpperCase())
}
