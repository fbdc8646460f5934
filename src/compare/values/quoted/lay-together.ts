import { diffWords, type WordEdit } from '../../../text/diff-words.ts'
import { alignLocally } from '../../../text/local-alignment.ts'
import type { Printing } from './printings.ts'
import type { Wording } from './wordings.ts'

/** What a changed and a missing word cost where two sentences are laid together. */
const COSTS = { replaced: 0.4, missing: 0.2 }

/** Two wordings laid together, and how many words of all and of the telling ones are the same. */
export type Laid = {
  readonly edits: readonly WordEdit[]
  readonly same: number
  readonly telling: number
  /** The share of same words between the first and the last. */
  readonly density: number
}

/** Wordings already laid together: many articles print one and the same. */
const LAID = new WeakMap<Wording, Map<Wording, Laid>>()

export function layTogether({ wording: a }: Printing, { wording: b }: Printing): Laid {
  const ofOne = LAID.get(a) ?? new Map<Wording, Laid>()
  if (ofOne.size === 0) LAID.set(a, ofOne)
  const known = ofOne.get(b)
  if (known) return known
  const laid = layWordings(a, b)
  ofOne.set(b, laid)
  return laid
}

function layWordings(a: Wording, b: Wording): Laid {
  const edits = diffWordings(a, b)
  let same = 0
  let telling = 0
  for (const { kind, aStart, aEnd } of edits) {
    if (kind !== 'same') continue
    same += aEnd - aStart
    for (let i = aStart; i < aEnd; i++) telling += a.lexicon.telling[a.numbers[i]]
  }
  return { edits, same, telling, density: shareBetween(edits, same) }
}

function shareBetween(edits: readonly WordEdit[], same: number): number {
  const first = edits.find(isSame)
  const last = edits.findLast(isSame)
  if (!first || !last) return 0
  return same / Math.max(same, last.aEnd - first.aStart, last.bEnd - first.bStart)
}

/** Does a step leave words as they are? */
export function isSame({ kind }: WordEdit): boolean {
  return kind === 'same'
}

/** The edits between two wordings, laid together where they run alike most closely. */
function diffWordings({ words: a, numbers, lexicon }: Wording, other: Wording): WordEdit[] {
  const { words: b } = other
  const found = alignLocally(numbers, other.numbers, lexicon.weights, COSTS)
  if (!found) return diffWords(a, b)
  const { aStart, aEnd, bStart, bEnd } = found
  const inner = diffWords(a.slice(aStart, aEnd), b.slice(bStart, bEnd))
  return [
    ...outer(a, b, 0, aStart, 0, bStart),
    ...inner.map((edit) => shift(edit, aStart, bStart)),
    ...outer(a, b, aEnd, a.length, bEnd, b.length),
  ]
}

function shift({ kind, aStart, aEnd, bStart, bEnd }: WordEdit, a: number, b: number): WordEdit {
  return { kind, aStart: aStart + a, aEnd: aEnd + a, bStart: bStart + b, bEnd: bEnd + b }
}

/** Beyond the stretch a word or two may still be the same; longer rests are no part of it. */
const LONGEST_REST = 5

function outer(
  a: readonly string[],
  b: readonly string[],
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
): WordEdit[] {
  if (aStart === aEnd && bStart === bEnd) return []
  if (Math.max(aEnd - aStart, bEnd - bStart) <= LONGEST_REST)
    return diffWords(a.slice(aStart, aEnd), b.slice(bStart, bEnd)).map((edit) =>
      shift(edit, aStart, bStart),
    )
  const kind = aStart === aEnd ? 'added' : bStart === bEnd ? 'dropped' : 'replaced'
  return [{ kind, aStart, aEnd, bStart, bEnd }]
}
